using Junheng.Web;

return await Wiring.Run(args);

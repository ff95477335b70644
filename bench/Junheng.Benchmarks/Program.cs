using Junheng.Benchmarks.Workbooks;

return args is ["workbooks"] ? WorkbookFigures.Run() : 0;

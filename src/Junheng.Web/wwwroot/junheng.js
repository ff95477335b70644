// The one script of our own. Every page works without it.
"use strict";
document.addEventListener("submit", (event) => {
  // A second click on a form that is on its way would only be answered "accepted before"; it need not be sent.
  if (event.target.method !== "post") return;
  if (event.target.dataset.sent) event.preventDefault();
  else event.target.dataset.sent = "1";
});
window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));
// Printing is the one thing that a page cannot offer without script: the button is there only with it.
document.querySelectorAll("button[data-print]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
});
// What is folded on the screen is wanted on paper.
window.addEventListener("beforeprint", () => document.querySelectorAll("main details").forEach((details) => { details.open = true; }));
// Lists that filter as one types and jobs that tell how far they are: htmx is fetched by the pages that have one.
if (document.querySelector("[hx-get]")) {
  const htmx = document.createElement("script");
  htmx.src = document.currentScript.dataset.htmx;
  document.head.append(htmx);
  // Letters of a word that is still being composed (pinyin) are nothing to look for yet.
  document.addEventListener("input", (event) => { if (event.isComposing) event.stopPropagation(); }, true);
  document.addEventListener("compositionend", (event) => event.target.dispatchEvent(new Event("input", { bubbles: true })));
}
// Files can be dropped where they are chosen; what was chosen is listed, and what is too large is told before it is sent.
document.querySelectorAll("[data-drop]").forEach((box) => {
  const [input, ...others] = box.querySelectorAll("input[type=file]");
  const list = box.querySelector("[data-chosen]");
  const most = Number(box.dataset.most);
  box.querySelector("[data-drop-hint]").hidden = false;
  const show = () => {
    list.replaceChildren(...[input, ...others].flatMap((one) => [...one.files]).map((file) => {
      const line = document.createElement("li");
      line.textContent = `${file.name}（${(file.size / 1e6).toFixed(1)} MB）`;
      if (file.size > most) {
        line.className = "too-large";
        line.textContent += " 太大，不能上传";
      }
      return line;
    }));
  };
  box.addEventListener("change", show);
  box.addEventListener("dragover", (event) => {
    event.preventDefault();
    box.classList.add("over");
  });
  box.addEventListener("dragleave", () => box.classList.remove("over"));
  box.addEventListener("drop", (event) => {
    event.preventDefault();
    box.classList.remove("over");
    const files = new DataTransfer();
    [...input.files, ...event.dataTransfer.files].forEach((file) => files.items.add(file));
    input.files = files.files;
    show();
  });
});
// A return is checked and kept while somebody types: on change and every ten seconds, to the page's own address.
document.querySelectorAll("form[data-draft]").forEach((form) => {
  const told = form.querySelector("[data-saved]");
  const token = form.querySelector("input[name=__RequestVerificationToken]").value;
  const server = {};
  let [changed, sending, stopped] = [false, false, false];
  const numberOf = (input) => (input && input.value.trim() !== "" ? Number(input.value.trim()) : NaN);
  const fault = (input) => {
    const text = input.value.trim();
    if (!input.dataset.number || text === "") return "";
    if (!/^[+-]?\d+(\.\d+)?$/.test(text)) return "请写成数字，不带单位和逗号。";
    if (input.dataset.whole && text.includes(".")) return "请写整数。";
    const value = Number(text);
    if (value < 0 && !input.dataset.signed) return "不能是负数。";
    const most = input.dataset.atMost && form.elements[input.dataset.atMost];
    if (most && value > numberOf(most)) return `不能多于${most.labels[0].textContent.trim()}（${most.value.trim()}）。`;
    if (input.dataset.min && (value < Number(input.dataset.min) || value > Number(input.dataset.max))) return `一般在 ${input.dataset.min} 到 ${input.dataset.max} 之间，请核对。`;
    return "";
  };
  const tell = (input) => {
    const note = document.getElementById(`n-${input.name}`);
    if (!note || note.dataset.note === undefined) return;
    note.textContent = fault(input) || server[input.name] || "";
  };
  const save = async () => {
    if (!changed || sending || stopped) return;
    [changed, sending] = [false, true];
    try {
      const answer = await fetch(form.dataset.draft, { method: "PUT", keepalive: true, headers: { RequestVerificationToken: token }, body: new URLSearchParams(new FormData(form)) });
      if (answer.status !== 200 && answer.status !== 409) throw new Error(String(answer.status));
      const saved = await answer.json();
      if (saved.outcome === "Saved") {
        form.elements.version.value = saved.version;
        told.textContent = `${saved.at} 已自动保存`;
        for (const name of Object.keys(server)) delete server[name];
        Object.assign(server, saved.notes);
        form.querySelectorAll("[data-note]").forEach((note) => form.elements[note.id.slice(2)] && tell(form.elements[note.id.slice(2)]));
      } else {
        stopped = true;
        told.textContent = saved.outcome === "Closed" ? "已提交或锁定，没有保存" : "另一个人也在填这一页，没有自动保存；请点“保存”看两边的不同";
      }
    } catch {
      changed = true;
      told.textContent = "网络不通，还没有保存；填的都在这一页上，稍后会再试";
    } finally {
      sending = false;
    }
  };
  form.addEventListener("input", (event) => {
    changed = true;
    told.textContent = "有改动，还没有保存";
    if (!event.target.name) return;
    delete server[event.target.name];
    tell(event.target);
    form.querySelectorAll(`[data-at-most="${event.target.name}"]`).forEach(tell);
  });
  form.addEventListener("change", save);
  form.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-carry]");
    if (!button) return;
    event.preventDefault();
    const input = form.elements[button.value];
    input.value = button.dataset.carry;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  setInterval(save, 10000);
  // What is on its way comes first: its answer holds the version that the form has to name.
  form.addEventListener("submit", (event) => {
    if (!sending) {
      stopped = true;
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    const wait = setInterval(() => {
      if (sending) return;
      clearInterval(wait);
      form.requestSubmit(event.submitter);
    }, 50);
  });
  window.addEventListener("pagehide", save);
});

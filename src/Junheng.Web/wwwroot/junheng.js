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

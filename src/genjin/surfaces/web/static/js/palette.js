// Dialogs: the palette that goes anywhere (Ctrl-K) and the list of keys (?).
(() => {
  const open = (id) => {
    const dialog = document.getElementById(id);
    if (!dialog || dialog.open) return;
    dialog.showModal();
    const input = dialog.querySelector("input[type=search]");
    if (input) {
      input.value = "";
      input.focus();
      input.dispatchEvent(new CustomEvent("palette-opened", { bubbles: true }));
    }
  };

  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-opens]");
    if (opener) open(opener.dataset.opens);
    // A click on the backdrop lands on the dialog itself.
    if (event.target instanceof HTMLDialogElement) event.target.close();
  });

  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      open("palette");
    }
  });

  const palette = document.getElementById("palette");
  if (!palette) return;
  const links = () => [...palette.querySelectorAll("#palette-results a")];
  palette.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      const all = links();
      const next = all.indexOf(document.activeElement) + step;
      if (next < 0) palette.querySelector("input").focus();
      else all[Math.min(next, all.length - 1)]?.focus();
    }
  });
  // Enter goes to the first answer to what was typed; one that is still on its way is waited for.
  const input = palette.querySelector("input");
  let waiting = false;
  const goToFirst = () => {
    const answered = palette.querySelector("[data-answers]")?.dataset.answers;
    waiting = answered !== input.value.trim();
    if (!waiting) links()[0]?.click();
  };
  input.addEventListener("input", () => {
    waiting = false;
  });
  palette.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    goToFirst();
  });
  document.addEventListener("htmx:after:swap", () => {
    if (waiting) goToFirst();
  });
  document.addEventListener("genjin:open", (event) => open(event.detail));
})();

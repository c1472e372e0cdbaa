// The keys of the desk. They work on marked elements only:
// data-row (a row of the list), data-key="d" (what a key presses), data-go="t" (after g).
(() => {
  let going = false;

  const typing = (element) =>
    element.isContentEditable || /^(input|select|textarea)$/i.test(element.tagName);
  // A row that the page hides, as an empty day of a month on a telephone, can't take the focus.
  const rows = () =>
    [...document.querySelectorAll("[data-row]")].filter((row) => row.getClientRects().length);
  const current = () => document.activeElement?.closest("[data-row]");

  const move = (step) => {
    const all = rows();
    if (!all.length) return;
    const at = all.indexOf(current());
    const start = at < 0 ? all.findIndex((row) => row.matches("[data-open]")) : at;
    const next = at < 0 && start < 0 ? 0 : Math.max(0, Math.min(all.length - 1, start + step));
    const link = all[next].querySelector("[data-row-link]") ?? all[next];
    link.focus();
    link.scrollIntoView({ block: "nearest" });
  };

  const press = (key) => {
    const scope = current()?.querySelector(`[data-key="${key}"]`);
    const target = scope ?? document.querySelector(`[data-key="${key}"]`);
    if (!target) return false;
    if (target instanceof HTMLDetailsElement) {
      target.open = true;
      target.querySelector("input:not([type=hidden]), select, textarea, button")?.focus();
    } else if (target.matches("input, select, textarea")) {
      target.focus();
    } else {
      target.click();
    }
    return true;
  };

  // What is done with a customer is done with the row that has the focus: it opens first.
  const pressOnRow = (key) => {
    const row = current();
    const link = row?.querySelector("[data-row-link][aria-expanded=false]");
    if (!link) return press(key);
    const id = row.id;
    const opened = () => {
      if (!document.getElementById(id)?.matches("[data-open]")) return;
      document.removeEventListener("htmx:after:swap", opened);
      document.querySelector(`#${id} [data-row-link]`).focus();
      press(key);
    };
    document.addEventListener("htmx:after:swap", opened);
    link.click();
    return true;
  };

  // Ctrl-Enter sends the form that is being written.
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "Enter" && event.target.form) {
      event.preventDefault();
      event.target.form.requestSubmit();
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (document.querySelector("dialog[open]")) return;
    if (event.key === "Escape" && typing(event.target)) {
      (current()?.querySelector("[data-row-link]") ?? document.getElementById("main")).focus();
      return;
    }
    if (typing(event.target)) return;
    if (going) {
      going = false;
      const link = document.querySelector(`[data-go="${CSS.escape(event.key)}"]`);
      if (link) {
        event.preventDefault();
        link.click();
      }
      return;
    }
    let handled = true;
    if (event.key === "j") move(1);
    else if (event.key === "k") move(-1);
    else if (event.key === "g") going = true;
    else if (event.key === "?") document.dispatchEvent(new CustomEvent("genjin:open", { detail: "keys" }));
    else if (event.key === "/") handled = press("/") || Boolean(document.dispatchEvent(new CustomEvent("genjin:open", { detail: "palette" })));
    else if (/^[drsmxDRo]$/.test(event.key)) handled = pressOnRow(event.key);
    else if (/^[u[\]]$/.test(event.key)) handled = press(event.key);
    else handled = false;
    if (handled) event.preventDefault();
  });
})();

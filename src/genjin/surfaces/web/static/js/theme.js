// The kit takes dark mode from an attribute; the person's system decides which it is. Paper is light.
(() => {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const paper = window.matchMedia("print");
  const show = (theme) => {
    if (document.documentElement.dataset.bsTheme === theme) return;
    document.documentElement.dataset.bsTheme = theme;
    document.dispatchEvent(new CustomEvent("genjin:theme"));
  };
  const follow = () => show(dark.matches && !paper.matches ? "dark" : "light");
  dark.addEventListener("change", follow);
  paper.addEventListener("change", follow);
  window.addEventListener("beforeprint", () => show("light"));
  window.addEventListener("afterprint", follow);
  follow();
})();

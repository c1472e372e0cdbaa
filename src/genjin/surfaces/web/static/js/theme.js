// The kit takes dark mode from an attribute; the person's system decides which it is.
(() => {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const follow = () => {
    document.documentElement.dataset.bsTheme = dark.matches ? "dark" : "light";
    document.dispatchEvent(new CustomEvent("genjin:theme"));
  };
  dark.addEventListener("change", follow);
  follow();
})();

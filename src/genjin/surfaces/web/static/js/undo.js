// The toast that offers to take the last action back, for ten seconds.
(() => {
  const SECONDS = 10;
  let timer;
  const watch = () => {
    const toast = document.querySelector("#toast .toast-undo");
    if (!toast || toast.dataset.watched) return;
    toast.dataset.watched = "yes";
    clearTimeout(timer);
    timer = setTimeout(() => toast.remove(), SECONDS * 1000);
  };
  document.addEventListener("htmx:after:swap", watch);
  document.addEventListener("DOMContentLoaded", watch);
  watch();
})();

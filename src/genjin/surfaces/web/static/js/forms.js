// Small manners of forms: a select that submits, a drop zone, a key that signs in by itself.
(() => {
  document.addEventListener("change", (event) => {
    // Where several things are asked, it waits for the last of them.
    const { form } = event.target;
    if (event.target.matches("[data-submits]") && form.checkValidity()) form.requestSubmit();
    // A channel brings its usual minutes along, unless somebody has typed his own.
    if (event.target.matches("select[data-sets]")) {
      const input = document.getElementById(event.target.dataset.sets);
      if (input && !input.dataset.typed) input.value = event.target.selectedOptions[0].dataset.minutes ?? "";
    }
    if (event.target.matches(".minutes")) event.target.dataset.typed = "yes";
  });

  document.querySelectorAll("[data-drop]").forEach((zone) => {
    const input = zone.querySelector("input[type=file]");
    const names = zone.querySelector("[data-names]");
    const show = () => {
      names.textContent = [...input.files].map((file) => file.name).join(", ");
    };
    input.addEventListener("change", show);
    for (const kind of ["dragenter", "dragover"]) {
      zone.addEventListener(kind, (event) => {
        event.preventDefault();
        zone.classList.add("over");
      });
    }
    for (const kind of ["dragleave", "drop"]) zone.addEventListener(kind, () => zone.classList.remove("over"));
    zone.addEventListener("drop", (event) => {
      event.preventDefault();
      input.files = event.dataTransfer.files;
      show();
    });
  });

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copies]");
    if (!button) return;
    // The text of an element, or the address of the page where none is named.
    const source = document.getElementById(button.dataset.copies);
    await navigator.clipboard.writeText(source ? source.textContent.trim() : window.location.href);
    button.textContent = button.dataset.copied;
  });

  // Rows that were opened below a figure are put away again, and the focus goes back to the figure.
  let opener = null;
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".evidence-link[hx-get]");
    if (link && !link.closest(".rows-opened")) opener = link;
    const close = event.target.closest("[data-closes]");
    if (!close) return;
    close.closest(close.dataset.closes).replaceChildren();
    if (opener?.isConnected) opener.focus();
  });

  // A table that is wider than its place must be scrollable by keyboard too.
  const reachable = () => {
    document.querySelectorAll(".table-wrap").forEach((place) => {
      if (place.scrollWidth > place.clientWidth) place.tabIndex = 0;
    });
  };
  window.addEventListener("resize", reachable);
  document.addEventListener("htmx:after:swap", reachable);
  reachable();

  document.querySelector("form[data-submit-now]")?.requestSubmit();
})();

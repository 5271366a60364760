/** Asks before a page with typed and unsent text is left; only forms marked `data-keep` are watched. */
export function guardTypedText(root) {
  const changed = new Set();
  root.addEventListener("input", event => {
    const form = event.target.form;
    if (form && "keep" in form.dataset) changed.add(form);
  });
  root.addEventListener("submit", event => changed.delete(event.target));
  window.addEventListener("beforeunload", event => {
    if (changed.size > 0) event.preventDefault();
  });
}

/** Puts the focus where everything begins, and marks what stands there. */
export function focusOmnibox(): void {
  const field = document.querySelector<HTMLInputElement>('#omnibox');
  field?.focus();
  field?.select();
}

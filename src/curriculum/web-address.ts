/** A complete http(s) address, and nothing else (no `javascript:`, no path of our own). */
export function isWebAddress(value: string): boolean {
  return /^https?:\/\/[^\s]+$/.test(value) && URL.canParse(value);
}

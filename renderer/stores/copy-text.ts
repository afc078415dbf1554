/**
 * Puts a text on the clipboard; only while a key or click is handled. Permissions are refused to this page, also that of the
 * clipboard's newer interface; the older one asks for none. False when it was not taken.
 */
export function copyText(text: string): boolean {
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', give, { once: true });
  const isCopied = document.execCommand('copy');
  document.removeEventListener('copy', give);
  return isCopied;
}

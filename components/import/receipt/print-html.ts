/** Prints a page of its own, not the one that is shown. It may not run scripts. */
export function printHtml(html: string): void {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
  frame.setAttribute('aria-hidden', 'true');
  frame.title = '打印';
  frame.className = 'fixed -left-[200vw] size-0';
  frame.addEventListener('load', () => {
    const page = frame.contentWindow;
    page?.addEventListener('afterprint', () => frame.remove());
    page?.print();
  });
  frame.srcdoc = html;
  document.body.append(frame);
}

/**
 * Lets the requests that came in meanwhile have their turn: long work without it would make a collector wait. Not a timer, because
 * those of a hidden window are throttled.
 */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

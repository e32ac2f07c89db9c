/**
 * pdf.js leaves rejected prefetches of damaged files unhandled, for which Node would exit; and it needs a method that
 * Node 20 lacks, without which it draws no text. Only patching globals helps.
 */

export async function withPdfjsRejectionsIgnored<T>(work: () => Promise<T>): Promise<T> {
  process.on('unhandledRejection', ignorePdfjsRejections);
  try {
    return await work();
  } finally {
    /* Node reports them only after pending microtasks. */
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', ignorePdfjsRejections);
  }
}

/** Rejections from elsewhere still end the process, unless there is another listener. */
function ignorePdfjsRejections(error: unknown): void {
  const isStray = error instanceof Error && /pdfjs/.test(error.stack ?? '');
  const others = process
    .listeners('unhandledRejection')
    .filter((one) => one !== ignorePdfjsRejections);
  if (!isStray && others.length === 0) throw error;
}

export function polyfillTransferToFixedLength(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length: number = this.byteLength) {
      const whole = structuredClone(this, { transfer: [this] });
      if (length === whole.byteLength) return whole;
      const other = new Uint8Array(length);
      other.set(new Uint8Array(whole, 0, Math.min(length, whole.byteLength)));
      return other.buffer;
    },
  });
}

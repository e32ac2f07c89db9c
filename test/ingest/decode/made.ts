/** Documents made as the programs that people use make them, as small as they can be. */

import { strToU8, zipSync } from 'fflate';

/** A Word document whose body is this WordprocessingML. */
export function docx(body: string, parts: Record<string, string> = {}): Uint8Array {
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const files: Record<string, string> = {
    '[Content_Types].xml': `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${xml}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${office}"><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)]);
  return zipSync(Object.fromEntries(entries));
}

/** A run of text; `\n` is a line break in it. */
export function run(text: string, properties = ''): string {
  const pieces = text.split('\n').map((line) => `<w:t xml:space="preserve">${line}</w:t>`);
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${pieces.join('<w:br/>')}</w:r>`;
}

export const paragraph = (runs: string, style = ''): string =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${runs}</w:p>`;

/** Text on a page of 612 by 792 points, `y` down from its top. */
export interface Print {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
  readonly font?: 'Helvetica' | 'Helvetica-Bold' | 'Helvetica-Oblique';
  /** Degrees, against the clock. */
  readonly turned?: number;
}

const FONTS = ['Helvetica', 'Helvetica-Bold', 'Helvetica-Oblique'] as const;

/** A PDF of pages that have these texts, drawn in this order. */
export function pdf(pages: readonly (readonly Print[])[], encrypt = ''): Uint8Array {
  const content = (prints: readonly Print[]): string =>
    prints
      .map(({ text, x = 72, y, size = 10, font = 'Helvetica', turned = 0 }) => {
        const [cos, sin] = [Math.cos, Math.sin].map((f) => f((turned / 180) * Math.PI).toFixed(4));
        const escaped = text.replace(/[\\()]/g, '\\$&');
        return `BT /F${FONTS.indexOf(font)} ${size} Tf ${cos} ${sin} ${-Number(sin)} ${cos} ${x} ${792 - y} Tm (${escaped}) Tj ET`;
      })
      .join('\n');
  const first = 3 + FONTS.length;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ')}] >>`,
    ...FONTS.map(
      (font) => `<< /Type /Font /Subtype /Type1 /BaseFont /${font} /Encoding /WinAnsiEncoding >>`,
    ),
    ...pages.flatMap((prints, i) => {
      const stream = content(prints);
      const fonts = FONTS.map((_, n) => `/F${n} ${3 + n} 0 R`).join(' ');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << ${fonts} >> >> /Contents ${first + 2 * i + 1} 0 R >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ];
    }),
  ];
  return assemblePdf(objects, encrypt);
}

/** A PDF of these objects, the first of which is the catalogue. */
export function assemblePdf(objects: readonly string[], encrypt = ''): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const at = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  file += `trailer << /Size ${objects.length + 1} /Root 1 0 R ${encrypt} >>\nstartxref\n${at}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(file, 'latin1'));
}

/** Lines of text one below the other, `''` for the gap between paragraphs. */
export function printed(lines: readonly (string | Print)[], y = 72, leading = 12): Print[] {
  const prints: Print[] = [];
  for (const line of lines) {
    const print = typeof line === 'string' ? { text: line } : line;
    if (print.text !== '') prints.push({ ...print, y });
    y += print.text === '' ? leading / 2 : leading;
  }
  return prints;
}

/** XML, element by element, for the formats that read it so. */

import { Parser } from 'htmlparser2';

export interface XmlListener {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  /** A piece of the text between two marks. */
  text(piece: string): void;
}

/** Tells the listener of each element and text, in the order of the document. Malformed XML is read as far as it goes. */
export function readXmlEvents(xml: string, listener: XmlListener): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => listener.open(name, attributes),
      onclosetag: (name) => listener.close(name),
      ontext: (piece) => listener.text(piece),
    },
    { xmlMode: true },
  );
  parser.end(xml);
}

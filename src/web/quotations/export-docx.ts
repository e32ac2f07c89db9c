/** Quotations as a Word document. Loaded on demand: the library is larger than the page. */

import { Document, ExternalHyperlink, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { recordingLink } from '../../domain/recording-link.ts';
import { toPassageLink } from '../quotation.ts';
import { type CitationStyle, cite } from './citation.ts';
import type { Quotation } from './collection.ts';

/** Twentieths of a point. */
const INDENT = 480;
const SPACE = 160;

export function toDocx(
  quotations: readonly Quotation[],
  style: CitationStyle,
  origin: string,
): Promise<Blob> {
  const children = quotations.flatMap((one) => [
    ...one.text.split(/\n\s*\n/).map(
      (text) =>
        new Paragraph({
          children: [new TextRun({ text: text.replace(/\s+/g, ' ') })],
          indent: { left: INDENT },
          spacing: { after: SPACE / 2 },
        }),
    ),
    new Paragraph({
      children: [
        new TextRun({ text: '— ' }),
        toHyperlink(cite(one, style), toPassageLink(one, origin)),
        ...toRecordingRuns(one),
      ],
      indent: { left: INDENT },
      spacing: { after: SPACE },
    }),
    ...(one.note
      ? [
          new Paragraph({
            children: [new TextRun({ text: one.note, italics: true })],
            spacing: { after: 2 * SPACE },
          }),
        ]
      : []),
  ]);
  const heading = new Paragraph({ text: 'Quotations', heading: HeadingLevel.HEADING_1 });
  return Packer.toBlob(new Document({ sections: [{ children: [heading, ...children] }] }));
}

const toHyperlink = (text: string, link: string) =>
  new ExternalHyperlink({ link, children: [new TextRun({ text, style: 'Hyperlink' })] });

function toRecordingRuns({ transcript, start }: Quotation) {
  const recording = recordingLink(transcript.url, start);
  return recording === null
    ? []
    : [new TextRun({ text: ' · ' }), toHyperlink('Recording', recording)];
}

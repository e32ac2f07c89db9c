/** The registry of formats, and detection by content. */

import { callRecords } from './calls/call-records.ts';
import { callStreet } from './calls/call-street.ts';
import { callStreetHtml } from './calls/call-street-html.ts';
import { capitalIq } from './calls/capital-iq.ts';
import { dashedCall } from './calls/dashed-call.ts';
import { earningsCallApi } from './calls/earnings-call-api.ts';
import { exchangeFiling } from './calls/exchange-filing.ts';
import { labelledCall } from './calls/labelled-call.ts';
import { motleyFool } from './calls/motley-fool.ts';
import { seekingAlpha } from './calls/seeking-alpha.ts';
import { streetEvents } from './calls/street-events.ts';
import { aider } from './chats/aider.ts';
import { chatLines } from './chats/chat-lines.ts';
import { chatFormats } from './chats/chats.ts';
import { copiedConversation } from './chats/copied-conversation.ts';
import { iMessage } from './chats/imessage.ts';
import { sigtop } from './chats/sigtop.ts';
import { smsBackup } from './chats/sms-backup.ts';
import { stampedNames } from './chats/stamped-names.ts';
import { viber } from './chats/viber.ts';
import { whatsApp } from './chats/whatsapp.ts';
import type { Content } from './content.ts';
import type { Format } from './format.ts';
import { namesAlone } from './headers/names-alone.ts';
import { teamsPage } from './headers/teams-page.ts';
import { timedCaptions } from './headers/timed-captions.ts';
import { timedHeaders } from './headers/timed-headers.ts';
import { zoomCaptions, zoomChat } from './headers/zoom.ts';
import { circledSpeakers } from './labelled/circled-speakers.ts';
import { labelledTurns } from './labelled/labelled.ts';
import { proceedings } from './labelled/proceedings.ts';
import { talkBankChat } from './labelled/talkbank-chat.ts';
import { elan } from './records/elan.ts';
import { exmaralda } from './records/exmaralda.ts';
import { markdownTable } from './records/markdown-table.ts';
import { plenaryProtocol } from './records/plenary-protocol.ts';
import { jsonRecords, tableRecords, vendorFormats, xmlRecords } from './records/records.ts';
import { textGrid } from './records/text-grid.ts';
import { textInJson } from './records/text-in-json.ts';
import { deepgram } from './speech-to-text/deepgram.ts';
import { google } from './speech-to-text/google.ts';
import { ctm, rttm, stm } from './speech-to-text/nist.ts';
import { whisper } from './speech-to-text/whisper.ts';
import { whisperCpp } from './speech-to-text/whisper-cpp.ts';
import { ass } from './subtitles/ass.ts';
import { lrc } from './subtitles/lrc.ts';
import { microDvd } from './subtitles/microdvd.ts';
import { sami } from './subtitles/sami.ts';
import { sbv } from './subtitles/sbv.ts';
import { srt } from './subtitles/srt.ts';
import { ttml } from './subtitles/ttml.ts';
import { webvtt } from './subtitles/webvtt.ts';
import { whisperTsv } from './subtitles/whisper-tsv.ts';
import { youtubeJson3 } from './subtitles/youtube-json3.ts';

/** Formats with a signature first: detection stops there. Then those that may have marks on most lines, the quickest and commonest first. */
export const FORMATS: readonly Format[] = [
  webvtt,
  srt,
  ttml,
  elan,
  exmaralda,
  plenaryProtocol,
  textGrid,
  ...chatFormats,
  whatsApp,
  smsBackup,
  viber,
  sigtop,
  aider,
  stampedNames,
  iMessage,
  youtubeJson3,
  sbv,
  sami,
  microDvd,
  ass,
  whisperTsv,
  lrc,
  whisper,
  whisperCpp,
  deepgram,
  google,
  ...vendorFormats,
  earningsCallApi,
  callRecords,
  talkBankChat,
  rttm,
  ctm,
  stm,
  jsonRecords,
  textInJson,
  tableRecords,
  markdownTable,
  xmlRecords,
  ...chatLines,
  copiedConversation,
  circledSpeakers,
  motleyFool,
  exchangeFiling,
  labelledCall,
  seekingAlpha,
  streetEvents,
  callStreet,
  callStreetHtml,
  capitalIq,
  labelledTurns,
  zoomCaptions,
  zoomChat,
  teamsPage,
  timedHeaders,
  namesAlone,
  dashedCall,
  proceedings,
  timedCaptions,
];

/** Share of the lines with words: a format that has a mark on so many of them explains the document. */
const CERTAIN_SHARE = 0.4;
const MIN_CERTAIN_MARKS = 10;

/**
 * The formats that see marks of theirs, those with most first; a signature excludes all others. The extension breaks
 * ties. A format with marks nearly everywhere comes at once: who is content with it saves the search for others.
 */
export function* detectFormats(content: Content, extension: string): Generator<Format> {
  const found: { readonly format: Format; readonly marks: number; readonly fits: number }[] = [];
  let certain: Format | null = null;
  for (const format of FORMATS) {
    const marks = format.score(content);
    if (marks === Number.POSITIVE_INFINITY) {
      yield format;
      return;
    }
    if (marks > 0)
      found.push({ format, marks, fits: Number(format.extensions.includes(extension)) });
    const mayBeCertain = certain === null && marks >= MIN_CERTAIN_MARKS;
    if (mayBeCertain && marks >= CERTAIN_SHARE * content.wordedLineCount) {
      certain = format;
      yield format;
    }
  }
  found.sort((a, b) => b.marks - a.marks || b.fits - a.fits);
  for (const { format } of found) if (format !== certain) yield format;
}

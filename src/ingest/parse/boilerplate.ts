/** Recognises lines that recording and transcribing tools add. */

import { stripDecoration } from './markdown.ts';

/** Characters. */
const MAX_LINE_LENGTH = 180;

const BOILERPLATE =
  /^(?:this editable transcript was computer generated|people can also change the text after it was created|you should review gemini['’]?s notes|transcribed (?:by|with) (?:https?:\/\/)?otter\.ai|transcript(?:ion)? (?:by|provided by|powered by) (?:https?:\/\/|rev\b|otter\b|descript\b|sonix\b|trint\b)|this transcript may not be 100|transcribed with noscribe\b|audio source: .*|\(start: \d[^()]*stop: [^()]*\)$|(?:copyright )?(?:©|\(c\)) ?\d{4}\b|(?:\S+ ){1,6}(?:started|stopped) transcription$|(?:\S+ ){1,6}(?:hat die transkription|a (?:démarré|commencé|arrêté) la transcription|(?:inició|detuvo|ha iniciado|ha detenido) la transcripción|(?:iniciou|parou|interrompeu) a transcrição|ha (?:avviato|interrotto) la trascrizione|heeft de transcriptie)\b|(?:action item|screen sharing): .* watch: https?:|\S+ transcripts are created on a rush deadline\b|disclaimer:?$)/i;

/** No speech follows these until the next speaker is named. */
const END_MARKER =
  /^(?:(?:transcription|meeting) ended after \d|(?:die )?transkription (?:endete|wurde beendet) nach \d|(?:la )?transcription (?:terminée|s['’]est terminée) après \d|(?:la )?transcripción (?:finalizó|terminó) después de \d|(?:a )?transcrição (?:terminou|encerrada) após \d|[[(]?(?:end of (?:transcript|recording|audio|meeting|event|session|interview|call|webinar|broadcast)|transcript ends)[\])]?\.?$|to order a video of this transcript\b|sonix is the world['’]s most advanced\b|automatically convert your \S+ files to text\b|transcript provided by npr\b|(?:copy: )?content and programming copyright\b|[[(]?end[\])]?$|end\s+\d{1,2}:\d{2}\s[ap]\.?m\b)/i;

/** What publishers print below the words, often over several lines. */
const NOTICE =
  /^[#*_>\s]*(?:copyright policy: all transcripts|all transcripts on this site are the copyright|this article (?:is a transcript of|was (?:generated|created|written|translated) with the support of|(?:is|was) originally published)|this transcript (?:has been|was|is) (?:produced|provided|prepared|created|generated) by |to (?:continue reading|read) the (?:full )?q&a|(?:editor['’]s note|disclosure): (?:none|this (?:article|transcript) (?:is|was)))/i;

/** Cheap pre-tests, since nearly all lines are speech; what may be an end marker may be boilerplate. */
const BOILERPLATE_START =
  /^[#*_>\s[(]*(?:(?:die |la |a )?trans[ck]ri|action item: |screen sharing: |\S{1,20} transcripts are|this (?:(?:editable )?transcript|article)|people can|you should|to order|sonix is|automatically convert|end(?:\s|[\])]?$)|meeting ended|(?:copy: )?content and|copyright\s|©|disclaimer:?$|disclosure: |editor['’]s note: |all transcripts|to (?:continue|read)|audio source: |start: \d)/i;
const BOILERPLATE_END = /tra[ns]{1,2}[ck]ri\p{L}{2,8}(?: \p{L}{3,12})?[*_\s.]*$/iu;
const END_MARKER_START =
  /^[#*_>\s[(]*(?:(?:die |la |a )?trans[ck]ri|to order|end\s|meeting ended|sonix is|automatically convert|(?:copy: )?content and|copyright policy|this (?:article|transcript) |all transcripts|to (?:continue|read)|disclosure: |editor['’]s note: )|^[[(]?END[\])]?$/i;
/** Characters that hold the longest end. */
const END_LENGTH = 40;

export const isBoilerplate = (line: string): boolean => {
  const isLong = line.length > MAX_LINE_LENGTH;
  if (!BOILERPLATE_START.test(line) && (isLong || !BOILERPLATE_END.test(line.slice(-END_LENGTH))))
    return false;
  if (isNotice(line)) return true;
  if (isLong) return false;
  const text = stripDecoration(line);
  return BOILERPLATE.test(text) || END_MARKER.test(text);
};

/** A line that publishers put below the last words; more such lines may follow. */
export const isNotice = (line: string): boolean => NOTICE.test(line);

export const isEndMarker = (line: string): boolean =>
  END_MARKER_START.test(line) &&
  (isNotice(line) || (line.length <= MAX_LINE_LENGTH && END_MARKER.test(stripDecoration(line))));

/** Characters at either end of a file in which a tool names itself. */
const EDGE_LENGTH = 4000;
const MEETING_TOOL =
  /this editable transcript was computer generated|(?:transcription|meeting) ended after \d|\bstarted transcription\b/i;

export const isMeetingExport = (text: string): boolean =>
  [text.slice(0, EDGE_LENGTH), text.slice(-EDGE_LENGTH)].some(
    (edge) => /ranscri|ended after/i.test(edge) && MEETING_TOOL.test(edge),
  );

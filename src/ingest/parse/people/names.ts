/** What a name looks like, and what only looks like one. */

import { HONORIFICS, isUnnamedSpeaker, splitWords, toWordSet } from '../../../text/person-names.ts';

/** Lower-case parts of family names. */
const PARTICLES = toWordSet(
  `van von der den de del della da das do dos di du la le el al bin ibn ter ten st y e zu af av
  señor señora señorita sr sra signor signora senhor senhora`,
);

/** The particles that occur in names spoken on calls. */
export const PARTICLE_PATTERN = '(?:van|von|der|den|de|del|della|da|dos|du|la|le|el|al|bin|ter)';

/** A form of address before a name spoken on a call. */
export const HONORIFIC_PATTERN = '(?:Mr|Mrs|Ms|Miss|Dr|Prof)\\.?';

/** A generation or a degree after a name; matches case-insensitively. */
export const NAME_SUFFIX_PATTERN = '(?:jr|sr|ii|iii|iv|ph\\.?d|m\\.?d|cfa|cpa)\\.?';

/** Labels of parts of a document: nobody speaks under them. */
const STRUCTURE_WORDS =
  toWordSet(`note notes title date time kind type agenda summary abstract overview background
  introduction intro outro conclusion contents chapter section part topic topics subject theme purpose location proceedings between
  venue place duration length language source link links url website email phone tel fax recorded recording
  transcript transcribed transcriber transcription editor author copyright disclaimer version status attendees
  attendance present absent apologies regrets participants panel panelists panellists discussants presenters
  moderators webinar seminar roundtable speakers hosts guests company ticker
  symbol sector action actions decision decisions todo task tasks outcome outcomes resolution motion vote
  votes result results minutes item items question questions answer answers q example examples warning
  caution important reminder tip tips faq reference references resources sponsor sponsors break jingle music
  clip applause laughter advertisement ad ads disclosure correction update edit highlights takeaways key
  pros cons figure table appendix image photo caption credits keywords tags category description episode
  season series show quote quotes definition problem solution step steps objective objectives goal goals
  next follow-up followup attachment attachments cc bcc re subject-line from to sent step slide slides quorum
  default usage option options license licence repository homepage error fix fixes security deprecated returns
  parameter parameters info warn debug trace fatal notice
  name names file files filename path format size codec bitrate timestamp uploaded created modified channels
  entschuldigt abwesend protokoll protokollant protokollantin protokollführer protokollführung excusés excusé absents
  ausentes assenti afwezig verslag depends requires provides maintainer checksum
  证券代码 证券简称 股票代码 股票简称 公告编号 编号 地点 记录人`);

/** Sounds, at either end of a label: `Clip from …`, `Movie extract`. */
const SOUND_WORDS =
  toWordSet(`jingle music song clip sample sound extract excerpt ad ads advert advertisement commercial
  sponsor sponsors promo trailer theme intro outro recording audio video soundbite applause laughter`);

/** Words that begin or introduce a sentence: before a colon they are speech. */
const SPEECH_WORDS =
  toWordSet(`a an the and but or so if as at by for in of on to with from about i we you he she it they
  this that these those there here what when where which who why how my your our his her its their one two
  three four five six seven eight nine ten first second third fourth fifth firstly secondly thirdly last lastly
  finally also again now then yes yeah yep no nope ok okay well right look listen see remember imagine think
  consider however therefore meanwhile moreover furthermore additionally because instead otherwise still
  just only even all any both each every some many more most much another other same such not never always
  maybe perhaps actually basically really honestly clearly bottom best worst good great bad big biggest main
  real simple short quick long lesson point points thing things issue issues idea reason reasons fact truth
  bonus spoiler translation meaning namely specifically especially including include let like is are was were be
  been do does did have has had can could should would must might say says said ask asked tell
  told get got go goes going make take give keep put call called try use thanks thank hello hi hey sorry please
  today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday january february july
  september october november december morning afternoon evening night full high low new old number
  revenue margin margins costs guidance pricing outlook results growth sales profit nothing everything
  something anything
  liebe lieber meine sehr verehrte verehrter geehrte geehrter werte folgendes erstens zweitens drittens
  chers chères cher chère mesdames messieurs señoras señores señorías estimados estimadas`);

const NAME_WORD =
  /^(?:\p{Lu}|\p{Lo}|[dlO]['’]\p{Lu})(?:[\p{L}\p{M}\p{N}'’&・·-]|\.(?=\p{L})|["״](?=\p{Script=Hebrew}))*\.?,?$/u;

/** `Tom "Ace" Acker` */
const NICKNAME = /^["'“‘]\p{Lu}[\p{L}\p{M}-]{0,20}["'”’]$/u;

const normalizeWord = (word: string): string =>
  /[.,]/.test(word.slice(-1))
    ? word.toLowerCase().replace(/(?<![.,])[.,]+$/, '')
    : word.toLowerCase();

/** `A. Holm`: neither an article nor an answer. */
const INITIAL = /^\p{Lu}\. ?\p{Lu}/u;

const beginsSpeech = (label: string): boolean =>
  SPEECH_WORDS.has(normalizeWord(splitWords(label)[0])) && !INITIAL.test(label);

/** A label of the document, not of a person: `Date`, `Next Steps`, `Action items`. */
export function isStructureLabel(label: string): boolean {
  if (INITIAL.test(label)) return false;
  const parts = splitWords(label).map(normalizeWord);
  return (
    parts.every((part) => STRUCTURE_WORDS.has(part) || SPEECH_WORDS.has(part)) ||
    STRUCTURE_WORDS.has(parts[0])
  );
}

/** A label of a sound, not of a speaker: `Jingle`, `Clip from another show`, `Movie extract`. */
export function isSoundLabel(label: string): boolean {
  const parts = splitWords(label).map(normalizeWord);
  const last = parts.at(-1) ?? '';
  /* Song is also a family name. */
  return SOUND_WORDS.has(parts[0]) || (SOUND_WORDS.has(last) && last !== 'song');
}

/** `Lord Okoro of Saltmere` */
const PEER =
  /^(?:the )?(?:lord|lady|baroness|baron|viscount|viscountess|earl|countess|duke) \p{Lu}/iu;
const OF_PLACE = /(?<!\s) of (?:the )?\p{Lu}[\p{L}'’ -]{1,40}$/u;

/** Letters of the longest. */
const MAX_PARTICLE_LENGTH = Math.max(...[...PARTICLES].map((word) => word.length));

/** Whether the word there is one, with a full stop or a comma behind it or not. */
function hasParticleAt(text: string, from: number, to: number): boolean {
  let end = to;
  while (end > from && isStop(text.charCodeAt(end - 1))) end--;
  return end - from <= MAX_PARTICLE_LENGTH && PARTICLES.has(text.slice(from, end).toLowerCase());
}

const isStop = (code: number): boolean => code === 0x2e || code === 0x2c;

const isSmall = (code: number): boolean => code >= 0x61 && code <= 0x7a;

/** The second word is in lower case, as in most sentences and no name. Quick, since most lines are speech. */
export function beginsSentence(text: string): boolean {
  const second = text.indexOf(' ') + 1;
  if (second === 0 || !isSmall(text.charCodeAt(second))) return false;
  if (text.charCodeAt(second + 1) === 0x27 || text.charCodeAt(second + 1) === 0x2019) return false;
  const end = text.indexOf(' ', second);
  return !hasParticleAt(text, second, end < 0 ? text.length : end);
}

/** The last word is in lower case, or a question or an exclamation ends, as in most sentences and no name. Quick as well. */
export function endsSentence(text: string): boolean {
  const mark = text.charCodeAt(text.length - 1);
  if (mark === 0x3f || mark === 0x21) return true;
  const last = text.lastIndexOf(' ') + 1;
  if (!isSmall(text.charCodeAt(last)) || !isSmall(text.charCodeAt(last + 1))) return false;
  return !hasParticleAt(text, last, text.length);
}

/** At most `limit` capitalised words besides forms of address and particles: `Dr. O'Neill`, `van der Berg`. */
export function isName(text: string, limit: number): boolean {
  if (text.length > 60 || beginsSentence(text)) return false;
  const parts = splitWords(PEER.test(text) ? text.replace(OF_PLACE, '') : text);
  let count = 0;
  let hasHonorific = false;
  for (const part of parts) {
    const word = normalizeWord(part);
    const isParticle = PARTICLES.has(word);
    if (!isParticle && !NAME_WORD.test(part) && !NICKNAME.test(part)) return false;
    if (HONORIFICS.has(word)) hasHonorific = true;
    else if (!isParticle) count++;
  }
  return count <= limit && (count > 0 || hasHonorific) && !PARTICLES.has(parts.at(-1) ?? '');
}

/** A name, and not a phrase that speech or the document puts before a colon. */
export function isSpeakerLabel(label: string, limit: number): boolean {
  if (isUnnamedSpeaker(label)) return true;
  if (label.length === 1) return /^[A-PR-Z]$/.test(label);
  return isName(label, limit) && !isStructureLabel(label) && !beginsSpeech(label);
}

/** Emphasis already marks a label, so other phrases count too: `The Simpsons`, `Audience question`. */
export const isEmphasisedLabel = (label: string, limit: number): boolean =>
  isSpeakerLabel(label, limit) ||
  (/^\p{Lu}/u.test(label) && splitWords(label).length <= limit && !isStructureLabel(label));

/** Labels a speaker only if it repeats: `sam b`, `edwin_95`, `$HANDLE`. */
export const isInformalLabel = (label: string, limit: number): boolean =>
  /^[\p{L}\p{N}$@+]/u.test(label) &&
  label.length <= 40 &&
  splitWords(label).length <= limit &&
  !/[.?!,;:"“”()<>=`|]/.test(label.slice(1)) &&
  !isStructureLabel(label) &&
  !beginsSpeech(label);

/** Words of the longest office with a name behind it. */
const MAX_TITLED_WORDS = 12;

/** `Dyrektor departamentu Ministerstwa Portów Marek Bosak`: an office in any language, then a full name. */
export function mayEndInName(label: string): boolean {
  const words = splitWords(label);
  return (
    words.length > 2 &&
    words.length <= MAX_TITLED_WORDS &&
    /^\p{Lu}/u.test(label) &&
    !/[.?!;:"“”()]/.test(label) &&
    isName(words.slice(-2).join(' '), 2) &&
    !isStructureLabel(label) &&
    !beginsSpeech(label)
  );
}

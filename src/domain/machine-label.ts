/** Labels that software gives to voices it cannot name. */

/** "Speaker 1", "SPEAKER_00", "spk_2", "Unidentified Analyst". */
const MACHINE_LABEL = /^un(?:known|identified|named)\b|\d$|[\s_-]\p{L}$/iu;

/** Whether a name looks like a label that is someone else in every transcript. */
export function isMachineLabel(name: string): boolean {
  return name.length === 1 || MACHINE_LABEL.test(name);
}

/** Why a file cannot be read, said where it is noticed; `read` adds which file. */

export class Unreadable extends Error {}

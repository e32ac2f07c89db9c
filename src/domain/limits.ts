/** Limits on questions and results, shared by the engine, the HTTP API and the page. */

export const DEFAULT_LIMIT = 10;
/** Results shown where none is a confident match. */
export const LIMIT_UNCONFIDENT = 3;
export const MAX_LIMIT = 1_000;
/** Further passages of an exchange that come with a result; what is left makes another. */
export const MAX_MORE = 2;
/** Characters of a question. */
export const MAX_QUESTION_LENGTH = 2_000;
/** Characters of a speaker's new name. */
export const MAX_NAME_LENGTH = 200;

/** Limits on what is asked and what comes back, shared by the engine, the HTTP API and the page. */

export const DEFAULT_LIMIT = 10;

/** Where nothing is a match, the nearest are shown, but no more of them. */
export const LIMIT_UNCONFIDENT = 3;

/** More than anyone reads at once. */
export const MAX_LIMIT = 1_000;

/** Further passages of an exchange that come with a result. */
export const MAX_MORE = 3;
/** Characters of a question that the HTTP API accepts. */
export const MAX_QUESTION_LENGTH = 2_000;
/** Characters of the name that a speaker is given. */
export const MAX_NAME_LENGTH = 200;

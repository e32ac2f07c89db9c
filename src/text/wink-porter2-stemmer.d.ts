declare module 'wink-porter2-stemmer' {
  /** Porter's second English stemmer (Snowball "english"). The word must be lower case. */
  export default function stem(word: string): string;
}

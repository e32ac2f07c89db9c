/** Lets code import styles. */

/// <reference types="vite/client" />

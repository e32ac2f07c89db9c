/** What Vite lets be imported beside code: styles. */

/// <reference types="vite/client" />

/** The site of the documentation: `npm run docs` builds it into docs/.vitepress/dist. */

export default {
  title: 'whosaid',
  description: 'Ask your transcripts in your own words; get the passages where it was said.',
  /* Pages that live beside the code are linked where it lives. */
  ignoreDeadLinks: [/^(?:\.\/)?\.\.\//, /\/api\//],
  themeConfig: {
    search: { provider: 'local' },
    sidebar: [
      {
        text: 'Begin',
        items: [
          { text: 'Earnings calls', link: '/tutorials/analyst' },
          { text: 'Podcasts', link: '/tutorials/podcaster' },
          { text: "A team's meetings", link: '/tutorials/team' },
          { text: 'An assistant that cites', link: '/assistants' },
        ],
      },
      {
        text: 'How to',
        items: [
          { text: 'Sources and formats', link: '/formats' },
          { text: 'whosaid.json', link: '/whosaid-json' },
          { text: 'Defaults of options', link: '/configuration' },
          { text: 'Languages', link: '/languages' },
          { text: 'Export and import', link: '/export' },
          { text: 'Beyond one machine', link: '/opensearch' },
        ],
      },
      {
        text: 'Look up',
        items: [
          { text: 'Command line', link: '/cli' },
          { text: 'Assistants', link: '/assistants' },
          { text: 'HTTP', link: '/http' },
          { text: 'Library for TypeScript', link: '/library' },
        ],
      },
      {
        text: 'Understand',
        items: [
          { text: 'How ranking works', link: '/ranking' },
          { text: 'Comparison', link: '/comparison' },
          { text: 'Measuring', link: '/evaluation' },
        ],
      },
    ],
  },
};

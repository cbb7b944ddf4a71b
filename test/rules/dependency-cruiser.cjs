/** The direction data flows, as a test: each rule with its reason. Lower libs never know higher ones. */
const { order, rooms } = require('./floors.cjs');

const above = (lib) => order.slice(order.indexOf(lib) + 1).join('|');
const roomsAbove = (lib, room) => rooms[lib].slice(rooms[lib].indexOf(room) + 1).join('|');

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Two files that need each other are one idea or a missing third.',
      from: {},
      to: { circular: true },
    },
    ...order.slice(0, -1).map((lib) => ({
      name: `${lib}-looks-down`,
      severity: 'error',
      comment: 'Data flows one way: a lib imports only libs below it.',
      from: { path: `^libs/${lib}/` },
      to: { path: `^libs/(${above(lib)})/` },
    })),
    ...Object.keys(rooms).flatMap((lib) =>
      rooms[lib].slice(0, -1).map((room) => ({
        name: `${lib}-${room}-looks-down`,
        severity: 'error',
        comment: 'Rooms of a lib are read one after the other: a room imports only rooms before it.',
        from: { path: `^libs/${lib}/src/${room}/` },
        to: { path: `^libs/${lib}/src/(${roomsAbove(lib, room)})/` },
      })),
    ),
    {
      name: 'delivery-carries-and-does-not-issue',
      severity: 'error',
      comment: 'Messages are carried by a room that knows invitations through its ports alone.',
      from: { path: '^libs/invitations/src/delivery/' },
      to: { path: '^libs/invitations/src/', pathNot: '^libs/invitations/src/delivery/' },
    },
    {
      name: 'points-apart-from-shares',
      severity: 'error',
      comment:
        'Points by law and shares of satisfied answers are two families of figures: no rule takes in both.',
      from: { path: '^libs/(responses|blocks|opinions|progress|rankings)/' },
      to: { path: '^libs/points/' },
    },
    {
      name: 'statistics-is-usable-alone',
      severity: 'error',
      comment: 'An analyst must be able to read and run the formulas without the rest.',
      from: { path: '^libs/(kernel|statistics)/' },
      to: { path: '^libs/', pathNot: '^libs/(kernel|statistics)/' },
    },
    {
      name: 'rules-stay-pure',
      severity: 'error',
      comment: 'A rule that needs Nest or TypeORM cannot be read or tested alone.',
      from: { path: '^libs/.+/domain/', pathNot: '\\.spec\\.ts$' },
      to: {
        pathNot: [
          '^libs/kernel/src/index\\.ts$',
          '^libs/statistics/src/',
          '^libs/.+/domain/',
          '^(node:)?(crypto|util)$',
          '^pure-rand/',
          '/pure-rand/',
          '/canonicalize/',
        ],
      },
    },
    {
      name: 'other-libs-through-the-front-door',
      severity: 'error',
      comment:
        'A lib promises its index.ts and its doors of rules and use cases; the rest may change any day.',
      from: { path: '^(libs|apps)/([^/]+)/' },
      to: {
        path: '^libs/([^/]+)/',
        pathNot: ['^libs/$2/', '^libs/[^/]+/src/((domain|use-cases)/)?index\\.ts$'],
      },
    },
    {
      name: 'libs-do-not-know-apps',
      severity: 'error',
      comment: 'The host embeds the module, never the other way round.',
      from: { path: '^(libs|migrations)/' },
      to: { path: '^apps/' },
    },
    {
      name: 'only-database-touches-the-driver',
      severity: 'error',
      comment: 'Every connection goes through a door; a second way to one is how tenants leak.',
      from: { path: '^libs/', pathNot: '^libs/database/' },
      to: { path: 'node_modules/(pg|typeorm)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'a-host-gets-what-it-needs',
      severity: 'error',
      comment:
        'The package that a host installs brings dependencies and peers; what is for development stays here.',
      from: {
        path: '^(libs|migrations|apps/cli)/',
        pathNot: ['\\.(spec|story)\\.ts$', '\\.spec-data\\.ts$', '/spec-[^/]+\\.ts$'],
      },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'graphql-only-in-graphql-folders',
      severity: 'error',
      comment: 'Use cases serve the command line as well; the schema is one face of them.',
      from: {
        path: '^libs/(agencies|criteria|fields|questionnaires|surveys|dossiers|points|draws|quotas|invitations|responses|blocks|opinions|letters|progress|rankings)/src/',
        pathNot: ['/graphql/', '\\.module\\.ts$', '/index\\.ts$'],
      },
      to: { path: 'node_modules/(@nestjs/graphql|graphql)/|^libs/graphql-kit/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.spec\\.ts$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};

/** Libs, lowest first: imports and SQL go down, towards the front of the list. */
const order = [
  'kernel',
  'statistics',
  'telemetry',
  'database',
  'graphql-kit',
  'files',
  'secrets',
  'backup',
  'masking',
  'access',
  'agencies',
  'trail',
  'criteria',
  'fields',
  'questionnaires',
  'surveys',
  'dossiers',
  'points',
  'draws',
  'quotas',
  'invitations',
  'responses',
  'blocks',
  'opinions',
  'letters',
  'progress',
  'rankings',
  'releases',
  'module',
];

/** Rooms inside a lib, lowest first: a room imports only those before it. What lies beside the rooms puts them together. */
const rooms = {
  responses: [
    'gate', // lets forms in; knows nothing of what becomes of them
    'quality', // signs of doubt in a form and in a round
    'intake', // judges, stores and counts forms
    'pages', // forms without scripts
    'sealing', // forms that wait for a block
    'validity', // corrections of what is stored
    'simulation', // made-up forms, through the intake
    'imports', // forms in files, through the intake; its sample file is simulated
    'recount', // counts everything again
  ],
  rankings: [
    'results', // figures of one agency
    'standing', // what the figures of compared agencies can carry
    'fields', // service fields over several rounds, and units brought to one mix of them
    'ranking', // agencies compared, from their results
    'change', // rankings of two periods compared
    'scheme', // terms of a ranking, announced before; agencies ranked over all rounds of a period
    'levels', // figures of several rounds and units together
    'sensitivity', // rankings with one term changed
    'proposal', // where the next forms of a ranking help most
  ],
};

module.exports = { order, rooms };

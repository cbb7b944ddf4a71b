import { AskedDossier, askingProblem } from './judge-asking';

const FRESH: AskedDossier = {
  ...{ dossierId: 'd', field: null, procedure: null },
  objects: false,
  invitationId: null,
  port: null,
  revoked: false,
  vouched: false,
  resting: false,
};
const asked = (changes: Partial<AskedDossier>) => ({ ...FRESH, invitationId: 'i', ...changes });

describe('the person of a dossier', () => {
  it('is asked by an app for the first time, and again with the same ticket', () => {
    expect(askingProblem(FRESH)).toBeUndefined();
    expect(askingProblem(asked({ port: 'app' }))).toBeUndefined();
    expect(askingProblem(asked({ port: 'app', resting: true }))).toBeUndefined();
  });

  it.each([
    ['CONSENT_MISSING', { ...FRESH, objects: true }],
    ['CONSENT_MISSING', asked({ port: 'app', objects: true })],
    ['ASKING_TOO_EARLY', { ...FRESH, resting: true }],
    ['DOSSIER_TAKEN', asked({ port: 'email' })],
    ['DOSSIER_TAKEN', asked({ port: 'paper' })],
    ['DOSSIER_TAKEN', asked({ port: 'app', revoked: true })],
  ])('is not asked by it with %s: %j', (code, dossier) => {
    expect(askingProblem(dossier)).toMatchObject({ code, place: 'dossierCode' });
  });
});

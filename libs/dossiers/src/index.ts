export { DOSSIERS } from './dossiers.providers';
export { PERSON_OBJECTS, dossiersByCode, retractDossier, lockFrame } from './persistence/dossier-store';
export { populationOf } from './persistence/population-store';
export { DraftsOfOthers } from './use-cases/drafts-of-others';
export { ObjectToInvitations, type Objection } from './use-cases/object-to-invitations.use-case';
export { openContact } from './use-cases/sealed-contact';

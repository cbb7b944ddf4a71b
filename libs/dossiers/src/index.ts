export { DOSSIERS, DOSSIER_PAGES } from './dossiers.providers';
export { type DossierCondition, destroyContacts, destroyPersons } from './persistence/contact-store';
export { dossiersByCode, retractDossier, lockFrame } from './persistence/dossier-store';
export { FRAME_RELATION, PERSON_OBJECTS } from './persistence/frame-relation';
export { populationOf } from './persistence/population-store';
export { type ContactListener, ContactListeners } from './use-cases/contact-listeners';
export { DraftsOfOthers } from './use-cases/drafts-of-others';
export { ObjectToInvitations, type Objection } from './use-cases/object-to-invitations.use-case';
export { openContact } from './use-cases/sealed-contact';

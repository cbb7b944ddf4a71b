export * from './quotas/domain/allot';
export * from './quotas/domain/limited-cell';
export * from './quotas/persistence/limited-cell-store';
export * from './draws';
export * from './quotas/domain/quota-cell';
export * from './quotas/use-cases/make-cells';
export * from './quotas/use-cases/read-quotas.use-case';
export * from './quotas/use-cases/update-targets.use-case';
export * from './sampling.providers';
export * from './frame/domain/dossier';
export * from './frame/domain/dossier-code';
export * from './frame/domain/frame-count';
export * from './frame/domain/population';
export * from './frame/domain/population-part';
export * from './frame/domain/procedure-code';
export {
  populationOf,
  type FrameWindow,
  type PopulationQuestion,
} from './frame/persistence/population-store';
export * from './frame/use-cases/count-population.use-case';
export * from './frame/use-cases/import-frame-counts.use-case';
export * from './frame/use-cases/object-to-invitations.use-case';
export * from './frame/use-cases/record-frame-count.use-case';
export * from './frame/use-cases/report-dossiers.use-case';
export * from './secrets/sealed-contact';
export * from './secrets/sealing';
export * from './secrets/secret-key';
export { SECRET_KEY } from './secrets/secrets.providers';
export { SIGNATURE_VARIANT } from './invitations/domain/blind-signature';
export * from './invitations/domain/credential';
export { INVITATION_PORTS, invitationLink, type InvitationPort } from './invitations/domain/invitation';
export * from './invitations/use-cases/answer-without-script.use-case';
export * from './invitations/use-cases/count-invitations.use-case';
export * from './invitations/use-cases/credential-keys';
export * from './invitations/use-cases/destroy-round-secrets.use-case';
export * from './invitations/use-cases/exchange-invitation.use-case';
export type { InvitationKey } from './invitations/use-cases/find-admission';
export * from './invitations/use-cases/invitation-links';
export * from './invitations/use-cases/invite-people.use-case';
export * from './invitations/use-cases/mark-used.use-case';
export * from './invitations/use-cases/paper-invitations.use-case';
export * from './invitations/use-cases/revoke-invitation.use-case';

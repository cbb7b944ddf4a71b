import { createHash } from 'node:crypto';
import { SurveyRefusal } from '@hailong/graphql-kit';
import { Field, ObjectType, createUnionType } from '@nestjs/graphql';
import { SIGNATURE_VARIANT } from '../domain/blind-signature';
import type { SignedBlindly } from '../use-cases/exchange-invitation.use-case';

@ObjectType({
  description:
    'Key that signs the credentials of a round and agency: the same for all invited people, never changed.',
})
export class SurveyCredentialKey {
  @Field({ description: 'SubjectPublicKeyInfo, Base64url.' })
  readonly publicKey!: string;

  @Field({ description: 'Variant of RFC 9474.' })
  readonly variant!: string;

  @Field({
    description:
      'SHA-256 of the key, hexadecimal. Agencies post it, so that each person can check that all are shown the same key.',
  })
  readonly fingerprint!: string;

  static of(spki: Buffer): SurveyCredentialKey {
    return Object.assign(new SurveyCredentialKey(), {
      publicKey: spki.toString('base64url'),
      variant: SIGNATURE_VARIANT,
      fingerprint: createHash('sha256').update(spki).digest('hex'),
    });
  }
}

@ObjectType({
  description: 'Blind signature; finalize it (RFC 9474) to the credential that goes with the answer.',
})
export class SurveyInvitationExchanged {
  @Field({ description: '256 bytes, Base64url.' })
  readonly blindSignature!: string;

  static of(signed: SignedBlindly): SurveyInvitationExchanged {
    return Object.assign(new SurveyInvitationExchanged(), signed);
  }
}

export const SurveyExchangeInvitationResult = createUnionType({
  name: 'SurveyExchangeInvitationResult',
  types: () => [SurveyInvitationExchanged, SurveyRefusal] as const,
});

import { ProvinceScope } from '@hailong/database';
import { SurveyFault } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { AccessGuard } from './access.guard';
import type { PermissionName } from './domain/permissions';

const NOT_KNOWN: readonly string[] = ['SURVEY_UNAUTHENTICATED', 'SURVEY_FORBIDDEN'];

/**
 * Finds which callers of a handler that is open to all may read more there. A login that the host itself refuses, such as an expired
 * one, stays refused: an answer that holds less without a word would be read as whole.
 */
@Injectable()
export class KnownCallers {
  constructor(private readonly guard: AccessGuard) {}

  /** Scope of a caller whose permission reaches the province; undefined for all other callers, logged in or not. */
  async provinceOf(context: object, permission: PermissionName): Promise<ProvinceScope | undefined> {
    try {
      const scope = await this.guard.scopeFor(permission, context);
      if (scope instanceof ProvinceScope) return scope;
    } catch (error) {
      if (error instanceof SurveyFault && NOT_KNOWN.includes(error.code)) return undefined;
      throw error;
    }
    throw new Error(`${permission} gives no scope of the province`);
  }
}

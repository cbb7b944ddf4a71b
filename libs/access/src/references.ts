import { AgencyScope } from '@hailong/database';
import { SurveyFault } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { AccessGuard } from './access.guard';
import type { PermissionName } from './domain/permissions';
import { Scope } from './scopes';

/** Most references that one request may hold: as many as five full pages have nodes. */
const MOST = 1000;

interface Asked {
  references: number;
  /** Scopes of the caller by permission, each made once. */
  readonly scopes: Map<PermissionName, Promise<Scope>>;
}

/**
 * Judges references of a federated graph as the guard judges root fields: a gateway names things by their key, and Nest
 * runs no guard before the handlers that answer it. A caller is judged once a request.
 */
@Injectable()
export class References {
  private readonly ofRequest = new WeakMap<object, Asked>();

  constructor(private readonly guard: AccessGuard) {}

  /** Reads data that is open to all. */
  async openToAll<T>(context: object, read: () => Promise<T> | T): Promise<T | null> {
    return this.count(context) ? read() : null;
  }

  /** Reads data that the permission shows to the acting agency, with its scope; refuses any other caller. */
  async allowed<T>(
    context: object,
    permission: PermissionName,
    read: (reader: AgencyScope) => Promise<T> | T,
  ): Promise<T | null> {
    const scopes = this.count(context)?.scopes;
    if (!scopes) return null;
    const scope = scopes.get(permission) ?? this.guard.scopeFor(permission, context);
    scopes.set(permission, scope);
    const reader = await scope;
    if (!(reader instanceof AgencyScope)) throw new Error(`${permission} gives no scope of one agency`);
    return read(reader);
  }

  /**
   * Counts a reference. The first beyond the limit is refused and those after it are null: an error for each of many
   * thousands would cost more than the reading that the limit spares.
   */
  private count(context: object): Asked | undefined {
    const asked = this.ofRequest.get(context) ?? { references: 0, scopes: new Map<PermissionName, never>() };
    this.ofRequest.set(context, asked);
    asked.references += 1;
    if (asked.references === MOST + 1) throw tooMany();
    return asked.references > MOST ? undefined : asked;
  }
}

function tooMany(): SurveyFault {
  return new SurveyFault(
    'SURVEY_INVALID_INPUT',
    `một yêu cầu chỉ được nhắc tới nhiều nhất ${MOST} đối tượng; hãy chia thành nhiều yêu cầu`,
    `one request may refer to ${MOST} things at most; ask in several requests`,
  );
}

import { ProvinceDb, ProvinceScope } from '@hailong/database';
import { Verdict, accept, refuse } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { everyConversion } from '../conversions/conversion-catalogue';
import { isProblem, readPointPeriod } from '../domain/period';
import { PROBLEMS } from '../domain/problems';
import { NamedConversion, namedConversions } from '../domain/saved-conversion';
import { versionInForce } from '../domain/version-in-force';
import { everySavedConversion } from '../persistence/conversion-store';

/** Name of a conversion: its code, where the province saved several versions with the one that is asked for. */
export interface ConversionName {
  readonly code: string;
  /** Absent: that in force in the period, or the newest. */
  readonly version?: number;
  /** Period that is to be computed; absent: none is. */
  readonly period?: string;
}

/** Reads the conversions that ship and those that the province saved. */
@Injectable()
export class ReadConversions {
  constructor(private readonly db: ProvinceDb) {}

  /** Reads those that ship, then those of the province: every version, the newest of a code first. */
  async all(scope: ProvinceScope): Promise<readonly NamedConversion[]> {
    return [...everyConversion(), ...(await this.saved(scope))];
  }

  async saved(scope: ProvinceScope): Promise<readonly NamedConversion[]> {
    return namedConversions(await this.db.read(scope, everySavedConversion));
  }

  /**
   * Finds a conversion by its name. A code without a version is that of the conversion that ships, where there is one; a version is
   * always the province's. A version that is named is used as it is, superseded or not, so that earlier figures can be computed again.
   */
  async named(
    scope: ProvinceScope,
    { code, version, period }: ConversionName,
  ): Promise<Verdict<NamedConversion>> {
    const shipped = everyConversion().find((each) => each.code === code);
    if (shipped && version === undefined) return accept(shipped);
    const saved = await this.saved(scope);
    const versions = saved.filter((each) => each.code === code);
    const [newest] = versions;
    if (!newest && !shipped)
      return refuse(PROBLEMS.CONVERSION_UNKNOWN.at('conversion', code, codesOf(saved)));
    if (version !== undefined) return versionAmong(versions, { code, version });
    return newest && period === undefined ? accept(newest) : inForce(versions, period ?? '');
  }
}

function codesOf(saved: readonly NamedConversion[]): readonly string[] {
  return [...new Set([...everyConversion(), ...saved].map(({ code }) => code))];
}

function versionAmong(
  versions: readonly NamedConversion[],
  { code, version }: { readonly code: string; readonly version: number },
): Verdict<NamedConversion> {
  const found = versions.find(({ saved }) => saved?.version === version);
  const known = versions.flatMap(({ saved }) => saved?.version ?? []);
  return found
    ? accept(found)
    : refuse(PROBLEMS.CONVERSION_VERSION_UNKNOWN.at('version', code, version, known));
}

function inForce(versions: readonly NamedConversion[], period: string): Verdict<NamedConversion> {
  const read = readPointPeriod(period);
  return isProblem(read) ? refuse(read) : versionInForce(versions, read);
}

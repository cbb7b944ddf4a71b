import { Inject, Injectable } from '@nestjs/common';
import { AGENCY_DIRECTORY, AgencyDirectory, DirectoryEntry } from './agency-directory';

/** Provider token of the codes that the option `provinceDesks` names; undefined: the root of today's tree. */
export const PROVINCE_DESKS = Symbol('hailong.province-desks');

/** The agencies that work for the whole province, such as Sở Nội vụ. */
@Injectable()
export class ProvinceDesks {
  constructor(
    @Inject(PROVINCE_DESKS) private readonly named: readonly string[] | undefined,
    @Inject(AGENCY_DIRECTORY) private readonly agencies: AgencyDirectory,
  ) {}

  async includes(code: string): Promise<boolean> {
    return (await this.find(code)) !== undefined;
  }

  /** Finds the desk with a code; undefined where no desk has it, or no agency. */
  async find(code: string): Promise<DirectoryEntry | undefined> {
    if (this.named) return this.named.includes(code) ? this.agencies.byCode(code) : undefined;
    const root = await this.agencies.rootToday();
    return root?.code === code ? root : undefined;
  }

  /** Ids of those that exist. */
  async agencyIds(): Promise<readonly number[]> {
    const found = this.named
      ? await Promise.all(this.named.map((code) => this.agencies.byCode(code)))
      : [await this.agencies.rootToday()];
    return found.flatMap((agency) => agency?.agencyId ?? []);
  }
}

import { TypeMetadataStorage } from '@nestjs/graphql';
import { getMetadataStorage } from 'class-validator';
import { aProvince } from '../kit/province';
import { aPortal } from '../kit/servers/portal';

/**
 * A host may have a global ValidationPipe with `whitelist`: it takes away every property that class-validator does not
 * know, of any class. So each field of our inputs and arguments carries at least one of its decorators.
 */
describe('the inputs of the schema', () => {
  it("have no field that a host's whitelisting pipe would take away", async () => {
    // The metadata of fields is complete once a schema has been built.
    await (await aProvince('today').with(aPortal()).open()).close();
    const classes = [
      ...TypeMetadataStorage.getInputTypesMetadata(),
      ...TypeMetadataStorage.getArgumentsMetadata(),
    ];
    const naked = classes.flatMap(({ target, properties }) => {
      const known = getMetadataStorage().getTargetValidationMetadatas(target, '', false, false);
      const names = new Set(known.map(({ propertyName }) => propertyName));
      return (properties ?? [])
        .filter(({ name }) => !names.has(name))
        .map(({ name }) => `${target.name}.${name}`);
    });
    expect(classes.length).toBeGreaterThan(30);
    expect(naked).toEqual([]);
  });
});

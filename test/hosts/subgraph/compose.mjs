/** Composes the survey, as it serves at the address given, with `other.graphql`; prints the supergraph or the errors. */
import { readFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

const [address] = process.argv.slice(2);
const response = await fetch(address, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: '{ _service { sdl } }' }),
});
const { data } = await response.json();
const { errors, supergraphSdl } = composeServices([
  { name: 'survey', url: address, typeDefs: parse(data._service.sdl) },
  { name: 'other', typeDefs: parse(readFileSync(new URL('other.graphql', import.meta.url), 'utf8')) },
]);
if (errors) console.error(errors.map(({ message }) => message).join('\n'));
else console.log(supergraphSdl);
process.exitCode = errors ? 1 : 0;

import { known, view } from '../state/store';
import { EntityDetails } from './entity-details';
import { RelationDetails } from './relation-details';
import { SeveralDetails } from './several-details';
import { Welcome } from './welcome';

/** The evidence of what is selected. */
export function Details() {
  const { selected } = view.value;
  const [first] = selected;
  if (first === undefined) {
    return <Welcome />;
  }
  if (selected.length > 1) {
    return <SeveralDetails ids={selected} />;
  }
  return known.relations.has(first) ? <RelationDetails key={first} id={first} /> : <EntityDetails key={first} id={first} />;
}

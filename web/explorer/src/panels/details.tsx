import { flowEnds } from '../model/flow';
import { cache, view } from '../state/store';
import { EntityDetails } from './entity-details';
import { FlowDetails } from './flow-details';
import { RelationDetails } from './relation-details';
import { SelectionDetails } from './selection-details';
import { Welcome } from './welcome';

/** The panel "Evidence": details of the selection. */
export function Details() {
  const { selected } = view.value;
  const [first] = selected;
  if (first === undefined) {
    return <Welcome />;
  }
  if (selected.length > 1) {
    return <SelectionDetails ids={selected} />;
  }
  const flow = flowEnds(first);
  if (flow) {
    return <FlowDetails key={first} {...flow} />;
  }
  return cache.relations.has(first) ? <RelationDetails key={first} id={first} /> : <EntityDetails key={first} id={first} />;
}

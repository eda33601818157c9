import"./rolldown-runtime-WkwZ5CU-.js";import{_ as e,a as t,c as n,d as r,f as i,g as a,h as o,i as s,l as c,m as l,n as u,o as d,p as f,r as p,s as m,t as h,u as g}from"./vendor-BmYRHyCE.js";var _=[`Person`,`Company`,`Project`,`Team`,`Place`,`Event`],ee=[`EMPLOYED_BY`,`MEMBER_OF`,`FOUNDED`,`WORKS_ON`,`PRODUCT_OF`,`PART_OF`,`BASED_IN`,`RECRUITS_FROM`,`RECRUITS_IN`,`INVOLVED_IN`],te=[`STATED`,`REPORTED`,`INFERRED`,`PLANNED`,`OPINION`,`DISPUTED`,`RETRACTED`],ne=[`CERTAIN`,`POSSIBLE`,`UNKNOWN`];function re(e,t){return e.source===t?e.target:e.source}var ie={Person:{one:`person`,many:`people`},Company:{one:`company`,many:`companies`},Project:{one:`project`,many:`projects`},Team:{one:`team`,many:`teams`},Place:{one:`place`,many:`places`},Event:{one:`event`,many:`events`}},v={EMPLOYED_BY:{out:`worked at`,in:`employed`},MEMBER_OF:{out:`member of`,in:`had as member`},FOUNDED:{out:`founded`,in:`founded by`},WORKS_ON:{out:`works on`,in:`worked on by`},PRODUCT_OF:{out:`product of`,in:`makes`},PART_OF:{out:`part of`,in:`includes`},BASED_IN:{out:`based in`,in:`home of`},RECRUITS_FROM:{out:`tries to hire from`,in:`sought after by`},RECRUITS_IN:{out:`tries to hire in`,in:`hiring ground of`},INVOLVED_IN:{out:`took part in`,in:`involved`}},ae={STATED:{name:`stated`,meaning:`the source says so itself`},REPORTED:{name:`reported`,meaning:`the source says that somebody says so`},INFERRED:{name:`inferred`,meaning:`read out of the context`},PLANNED:{name:`planned`,meaning:`announced, proposed or rumoured: not true yet`},OPINION:{name:`opinion`,meaning:`somebody's judgement`},DISPUTED:{name:`disputed`,meaning:`somebody denies it`},RETRACTED:{name:`retracted`,meaning:`the source took it back`}},oe={CERTAIN:`certain`,POSSIBLE:`possible`,UNKNOWN:`unknown`,NONE:`not so`};function y(e,t,n=`${t}s`){return`${e.toLocaleString(`en`)} ${e===1?t:n}`}function se(e){let t=e.inferred?` (inferred)`:``;return ce(e)+t}function ce({start:e,end:t,status:n}){return e&&t?e===t?`in ${e}`:`${e} to ${t}`:e?{CURRENT:`since ${e}`,ENDED:`from ${e}; end not known`,UNKNOWN:`from ${e}; whether it goes on is not known`}[n]:t?`until ${t}; start not known`:{CURRENT:`goes on; start not known`,ENDED:`ended; no dates known`,UNKNOWN:`no dates known`}[n]}function le({least:e,most:t}){return e===0&&t===0?`no day`:e===0?t===null?`how long is not known`:`at most ${y(t,`day`)}`:t===null?`at least ${y(e,`day`)}`:e===t?y(e,`day`):`${e.toLocaleString(`en`)} to ${y(t,`day`)}`}var ue={name:`Evidence`,text:`query Evidence($id: ID!, $claims: Int!, $after: String) {
  node(id: $id) {
    ...EntityParts
    ... on Entity {
      description
      url
      aliases {
        name
        language
      }
      citations {
        ...CitationParts
      }
      facts(first: 100) {
        totalCount
        nodes {
          name
          value
          ...ClaimParts
        }
      }
      relations(first: $claims, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...RelationClaimParts
          }
          other {
            ...EntityParts
          }
        }
      }
    }
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}

fragment CitationParts on Citation {
  quote
  start
  end
  document {
    id
    title
    language
    url
  }
}

fragment ClaimParts on Claim {
  id
  standing
  recordedAt
  period {
    ...PeriodParts
  }
  citations {
    ...CitationParts
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}

fragment RelationClaimParts on Relation {
  ...RelationParts
  citations {
    ...CitationParts
  }
}

fragment RelationParts on Relation {
  id
  kind
  role
  standing
  recordedAt
  period {
    ...PeriodParts
  }
  source {
    id
  }
  target {
    id
  }
}`},de={name:`RelationEvidence`,text:`query RelationEvidence($id: ID!) {
  node(id: $id) {
    __typename
    ... on Relation {
      ...RelationClaimParts
      source {
        ...EntityParts
      }
      target {
        ...EntityParts
      }
    }
  }
}

fragment RelationClaimParts on Relation {
  ...RelationParts
  citations {
    ...CitationParts
  }
}

fragment RelationParts on Relation {
  id
  kind
  role
  standing
  recordedAt
  period {
    ...PeriodParts
  }
  source {
    id
  }
  target {
    id
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}

fragment CitationParts on Citation {
  quote
  start
  end
  document {
    id
    title
    language
    url
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}`},fe={name:`DocumentText`,text:`query DocumentText($id: ID!) {
  document(id: $id) {
    id
    title
    language
    url
    recordedAt
    text
  }
}`},pe={name:`FindByName`,text:`query FindByName($text: String!, $kinds: [EntityKind!], $first: Int!) {
  search(text: $text, kinds: $kinds, first: $first) {
    pageInfo {
      hasNextPage
    }
    nodes {
      reason
      name
      part {
        start
        end
      }
      entity {
        ...EntityParts
        description
      }
      now {
        role
        company {
          name
        }
      }
    }
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}`},me={name:`BestConnected`,text:`query BestConnected($first: Int!) {
  people(first: $first, orderBy: [{field: DEGREE, direction: DESC}]) {
    totalCount
    nodes {
      ...EntityParts
    }
  }
  companies(first: $first, orderBy: [{field: DEGREE, direction: DESC}]) {
    totalCount
    nodes {
      ...EntityParts
    }
  }
  projects(first: $first, orderBy: [{field: DEGREE, direction: DESC}]) {
    totalCount
    nodes {
      ...EntityParts
    }
  }
  teams(first: $first, orderBy: [{field: DEGREE, direction: DESC}]) {
    totalCount
    nodes {
      ...EntityParts
    }
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}`},he={name:`EntitiesById`,text:`query EntitiesById($ids: [ID!]!) {
  nodes(ids: $ids) {
    ...EntityParts
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}`},ge={name:`LinksOf`,text:`query LinksOf($id: ID!, $kinds: [RelationKind!], $first: Int!, $after: String) {
  node(id: $id) {
    ...EntityParts
    ... on Entity {
      relations(kinds: $kinds, first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...RelationParts
          }
          other {
            ...EntityParts
          }
        }
      }
    }
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}

fragment RelationParts on Relation {
  id
  kind
  role
  standing
  recordedAt
  period {
    ...PeriodParts
  }
  source {
    id
  }
  target {
    id
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}`},_e={name:`LinksFrom`,text:`query LinksFrom($ids: [ID!]!, $first: Int!) {
  nodes(ids: $ids) {
    ... on Entity {
      id
      relations(direction: OUT, first: $first) {
        pageInfo {
          hasNextPage
        }
        edges {
          node {
            ...RelationParts
          }
          other {
            ...EntityParts
          }
        }
      }
    }
  }
}

fragment RelationParts on Relation {
  id
  kind
  role
  standing
  recordedAt
  period {
    ...PeriodParts
  }
  source {
    id
  }
  target {
    id
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}

fragment EntityParts on Entity {
  __typename
  id
  name
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}`},ve={name:`KindsOf`,text:`query KindsOf($id: ID!) {
  node(id: $id) {
    ... on Entity {
      id
      EMPLOYED_BY: relations(kinds: [EMPLOYED_BY], first: 0) {
        totalCount
      }
      MEMBER_OF: relations(kinds: [MEMBER_OF], first: 0) {
        totalCount
      }
      FOUNDED: relations(kinds: [FOUNDED], first: 0) {
        totalCount
      }
      WORKS_ON: relations(kinds: [WORKS_ON], first: 0) {
        totalCount
      }
      PRODUCT_OF: relations(kinds: [PRODUCT_OF], first: 0) {
        totalCount
      }
      PART_OF: relations(kinds: [PART_OF], first: 0) {
        totalCount
      }
      BASED_IN: relations(kinds: [BASED_IN], first: 0) {
        totalCount
      }
      RECRUITS_FROM: relations(kinds: [RECRUITS_FROM], first: 0) {
        totalCount
      }
      RECRUITS_IN: relations(kinds: [RECRUITS_IN], first: 0) {
        totalCount
      }
      INVOLVED_IN: relations(kinds: [INVOLVED_IN], first: 0) {
        totalCount
      }
    }
  }
}`},ye={name:`VerdictsOn`,text:`query VerdictsOn($ids: [ID!]!, $on: Date!) {
  nodes(ids: $ids) {
    ... on Relation {
      id
      period {
        holds(on: $on)
      }
    }
  }
}`},be={name:`Ping`,text:`query Ping {
  people(first: 0) {
    nodes {
      id
    }
  }
}`},xe={name:`OverlapOf`,text:`query OverlapOf($people: [ID!]!) {
  overlap(people: $people) {
    verdict
    reasons {
      code
      text
      person {
        id
        name
      }
    }
    overlaps {
      ...OverlapParts
    }
  }
}

fragment OverlapParts on Overlap {
  verdict
  at {
    ...EntityParts
  }
  period {
    start
    end
    status
    inferred
  }
  days {
    least
    most
  }
  reasons {
    code
    text
    person {
      id
      name
    }
  }
  stints {
    ...RelationClaimParts
    source {
      ...EntityParts
    }
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}

fragment RelationClaimParts on Relation {
  ...RelationParts
  citations {
    ...CitationParts
  }
}

fragment RelationParts on Relation {
  id
  kind
  role
  standing
  recordedAt
  period {
    ...PeriodParts
  }
  source {
    id
  }
  target {
    id
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}

fragment CitationParts on Citation {
  quote
  start
  end
  document {
    id
    title
    language
    url
  }
}`},Se={name:`ColleaguesOf`,text:`query ColleaguesOf($id: ID!, $first: Int!, $after: String) {
  person(id: $id) {
    ...EntityParts
    colleagues(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        verdict
        days {
          least
          most
        }
        person {
          ...EntityParts
        }
        overlaps {
          ...OverlapParts
        }
      }
    }
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}

fragment OverlapParts on Overlap {
  verdict
  at {
    ...EntityParts
  }
  period {
    start
    end
    status
    inferred
  }
  days {
    least
    most
  }
  reasons {
    code
    text
    person {
      id
      name
    }
  }
  stints {
    ...RelationClaimParts
    source {
      ...EntityParts
    }
  }
}

fragment RelationClaimParts on Relation {
  ...RelationParts
  citations {
    ...CitationParts
  }
}

fragment RelationParts on Relation {
  id
  kind
  role
  standing
  recordedAt
  period {
    ...PeriodParts
  }
  source {
    id
  }
  target {
    id
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}

fragment CitationParts on Citation {
  quote
  start
  end
  document {
    id
    title
    language
    url
  }
}`},Ce={name:`CareerOf`,text:`query CareerOf($id: ID!, $first: Int!) {
  node(id: $id) {
    ...EntityParts
    ... on Entity {
      relations(kinds: [EMPLOYED_BY, MEMBER_OF, FOUNDED, WORKS_ON], first: $first) {
        totalCount
        edges {
          node {
            ...RelationClaimParts
          }
          other {
            ...EntityParts
          }
        }
      }
    }
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}

fragment RelationClaimParts on Relation {
  ...RelationParts
  citations {
    ...CitationParts
  }
}

fragment RelationParts on Relation {
  id
  kind
  role
  standing
  recordedAt
  period {
    ...PeriodParts
  }
  source {
    id
  }
  target {
    id
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}

fragment CitationParts on Citation {
  quote
  start
  end
  document {
    id
    title
    language
    url
  }
}`},we={name:`FlowsOf`,text:`query FlowsOf($id: [ID!]!, $first: Int!) {
  into: talentFlows(to: $id, first: $first) {
    totalCount
    people
    nodes {
      ...FlowParts
    }
  }
  outOf: talentFlows(from: $id, first: $first) {
    totalCount
    people
    nodes {
      ...FlowParts
    }
  }
}

fragment FlowParts on TalentFlow {
  from {
    ...EntityParts
  }
  to {
    ...EntityParts
  }
  people
  certain
  possible
  unknown
}

fragment EntityParts on Entity {
  __typename
  id
  name
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}`},Te={name:`MovesBetween`,text:`query MovesBetween($from: [ID!]!, $to: [ID!]!, $first: Int!, $after: String) {
  talentFlows(from: $from, to: $to, first: 1) {
    nodes {
      moves(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          verdict
          person {
            ...EntityParts
          }
          from {
            ...RelationClaimParts
          }
          to {
            ...RelationClaimParts
          }
        }
      }
    }
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}

fragment RelationClaimParts on Relation {
  ...RelationParts
  citations {
    ...CitationParts
  }
}

fragment RelationParts on Relation {
  id
  kind
  role
  standing
  recordedAt
  period {
    ...PeriodParts
  }
  source {
    id
  }
  target {
    id
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}

fragment CitationParts on Citation {
  quote
  start
  end
  document {
    id
    title
    language
    url
  }
}`},Ee={name:`PathsBetween`,text:`query PathsBetween($from: ID!, $to: ID!, $asOf: Date, $together: Boolean!, $avoid: AvoidInput, $limit: Int!) {
  paths(
    from: $from
    to: $to
    asOf: $asOf
    together: $together
    avoid: $avoid
    limit: $limit
  ) {
    length
    together
    nodes {
      ...EntityParts
    }
    hops {
      together
      relations {
        ...RelationClaimParts
      }
    }
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}

fragment RelationClaimParts on Relation {
  ...RelationParts
  citations {
    ...CitationParts
  }
}

fragment RelationParts on Relation {
  id
  kind
  role
  standing
  recordedAt
  period {
    ...PeriodParts
  }
  source {
    id
  }
  target {
    id
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}

fragment CitationParts on Citation {
  quote
  start
  end
  document {
    id
    title
    language
    url
  }
}`},b=r(null),x=r([]),De=class extends Error{code;constructor(e,t){super(e),this.code=t}},Oe=`./graphql`,ke=500,Ae=5e3;async function S(e,t,n,r){return C(e,r,async e=>{for(let r=1;;r++){let i=await Ne(t,n,e).catch(e=>{if(r===1&&e instanceof De&&e.code===`TIMEOUT`)return`unavailable`;throw e});if(i!==`unavailable`)return i;await Fe(e)}})}async function C(e,t,n){let r=new AbortController,i=t?AbortSignal.any([t,r.signal]):r.signal,a={label:e,since:performance.now(),cancel:()=>r.abort()};x.value=[...x.peek(),a];try{return await n(i)}finally{x.value=x.peek().filter(e=>e!==a)}}function je(e){return e?.extensions?.code===`UNAVAILABLE`}function Me(e){return new De(e?.message??`the server gave no data`,e?.extensions?.code??`INTERNAL`)}async function Ne({text:e,name:t},n,r){let i;try{i=await(await fetch(Oe,{method:`POST`,headers:{"Content-Type":`application/json`,Accept:`application/graphql-response+json, application/json`},body:JSON.stringify({query:e,operationName:t,variables:n}),signal:r})).json()}catch{return r.throwIfAborted(),b.value=`server`,`unavailable`}let[a]=i.errors??[];if(je(a))return b.value=`database`,`unavailable`;if(b.value=null,a||!i.data)throw Me(a);return i.data}var Pe=null;async function Fe(e){Pe??=Ie().finally(()=>{Pe=null}),await Promise.race([Pe,Le(e)]),e.throwIfAborted()}async function Ie(){for(let e=ke;;e=Math.min(e*2,Ae))if(await new Promise(t=>setTimeout(t,e)),await Ne(be,{},AbortSignal.timeout(Ae)).catch(()=>`unavailable`)!==`unavailable`)return}function Le(e){return new Promise(t=>e.addEventListener(`abort`,()=>t(),{once:!0}))}function w(e){return{id:e.id,type:e.__typename,name:e.name,degree:e.degree,category:`category`in e?e.category:null,openLists:e.openLists}}function T(e){let{id:t,kind:n,role:r,standing:i,recordedAt:a,period:o}=e;return{id:t,kind:n,role:r,standing:i,recordedAt:a,period:o,source:e.source.id,target:e.target.id}}var Re=1e3,ze=1e5,Be=100;async function Ve(e){let t=Object.values(await S(`Looking for the best connected`,me,{first:e}));return{entities:t.flatMap(({nodes:e})=>e.map(w)).sort((e,t)=>t.degree-e.degree),total:t.reduce((e,{totalCount:t})=>e+t,0)}}async function He(e){return C(`Looking up what is shown`,void 0,async t=>{let n=[];for(let r of Xe(e,Re)){let{nodes:e}=await S(`Looking up`,he,{ids:r},t);n.push(...e.filter(Ye).map(w))}return n})}async function Ue(e,t){let{kinds:n,first:r,after:i}=t,{node:a}=await S(`Asking for neighbours`,ge,{id:e,kinds:n&&[...n],first:r,after:i});if(!a||!(`relations`in a))return null;let{edges:o,totalCount:s,pageInfo:c}=a.relations;return{entities:[w(a),...o.map(({other:e})=>w(e))],relations:o.map(e=>T(e.node)),total:s,next:c.hasNextPage?c.endCursor:null}}async function We(e){return C(`Asking for the links of ${y(e.length,`entity`,`entities`)}`,void 0,t=>Ge(e,t))}async function Ge(e,t){let n={entities:[],relations:[]};for(let r of Xe(e,Math.floor(ze/401))){let{nodes:e}=await S(`Asking for links`,_e,{ids:r,first:Be},t);for(let t of e)t&&`relations`in t&&Ke(n,t.relations.edges)}return n}function Ke(e,t){for(let{node:n,other:r}of t)e.relations.push(T(n)),e.entities.push(w(r))}async function qe(e,t){let{node:n}=await S(`Counting links`,ve,{id:e},t),r=new Map;if(n&&`EMPLOYED_BY`in n)for(let e of ee)n[e].totalCount>0&&r.set(e,n[e].totalCount);return r}async function Je(e,t,n){return C(`Asking what held in ${t}`,n,async n=>{let r=new Map;for(let i of Xe(e,Re)){let{nodes:e}=await S(`Asking`,ye,{ids:i,on:t},n);for(let t of e)t&&`period`in t&&r.set(t.id,t.period.holds)}return r})}function Ye(e){return e!==null&&`degree`in e}function*Xe(e,t){for(let n=0;n<e.length;n+=t)yield e.slice(n,n+t)}var Ze=r(null);async function E(e){try{await e}catch(e){e instanceof DOMException&&e.name===`AbortError`||(Ze.value=e instanceof De?e.message:`Something went wrong: ${String(e)}`)}}function Qe(e,t){let n=0;for(let r=0;r<t&&n<e.length;r++)n+=(e.codePointAt(n)??0)>65535?2:1;return n}function $e(e,t,n){let r=Qe(e,t),i=r+Qe(e.slice(r),n-t);return[e.slice(0,r),e.slice(r,i),e.slice(i)]}function D(e,t){if(e.length<=t)return e;let n=[...e.slice(0,2*t+2)];return n.length>t?`${n.slice(0,t-1).join(``)}…`:e}function O(e){return`\u2068${e}\u2069`}function et(e,t,n){let r=tt(e,t),i={date:0,filter:0},a=[],o=new Map;for(let s of t.relationsBetween(e.nodes)){for(let e of new Set([s.source,s.target]))o.set(e,(o.get(e)??0)+1);if(!r.has(s.source)||!r.has(s.target))continue;let t=e.asOf===null?null:n.get(s.id)??null,c=nt(s,t,e);c?i[c]++:a.push({relation:s,verdict:t})}let s=rt(r,t,o);return{entities:r,lines:a,hiddenLines:i,hiddenEntities:e.nodes.size-r.size,hiddenDegree:s}}function tt(e,t){let n=new Set;for(let r of e.nodes.keys()){let i=t.entities.get(r);i&&!e.filters.types.includes(i.type)&&n.add(r)}return n}function nt(e,t,{filters:n}){return n.kinds.includes(e.kind)||n.standings.includes(e.standing)?`filter`:t===`NONE`?`date`:t!==null&&n.verdicts.includes(t)?`filter`:null}function rt(e,t,n){let r=new Map;for(let i of e){let e=(t.entities.get(i)?.degree??0)-(n.get(i)??0);e>0&&r.set(i,e)}return r}var it=class{entities=new Map;relations=new Map;#e=new Map;add(e,t){for(let t of e)this.entities.set(t.id,t);for(let e of t)this.relations.set(e.id,e),this.#t(e.source,e.id),this.#t(e.target,e.id)}#t(e,t){let n=this.#e.get(e);n?n.add(t):this.#e.set(e,new Set([t]))}*relationsOf(e){for(let t of this.#e.get(e)??[])yield this.relations.get(t)}*relationsBetween(e){for(let t of e.keys())for(let n of this.relationsOf(t))n.source===t&&e.has(n.target)&&(yield n)}};function at(e){return{past:[],present:e,future:[]}}function ot(e,t){return t===e.present?e:{past:[...e.past,e.present].slice(-100),present:t,future:[]}}function st(e,t){return{...e,present:t}}function ct(e){let t=e.past.at(-1);return t===void 0?e:{past:e.past.slice(0,-1),present:t,future:[e.present,...e.future]}}function lt(e){let[t,...n]=e.future;return t===void 0?e:{past:[...e.past,e.present],present:t,future:n}}var ut={types:[],kinds:[],standings:[],verdicts:[]},dt={nodes:new Map,selected:[],asOf:null,filters:ut,highlighted:[]};function ft(e,t){switch(t.do){case`add`:return pt(e,t);case`collapse`:return gt(mt(e,[t.id],{expanded:!1}),t.removed);case`hide`:return gt(e,t.ids);case`keep`:return gt(e,[...e.nodes.keys()].filter(e=>!t.ids.includes(e)));case`pin`:return mt(e,t.ids,{pinned:t.pinned});case`move`:return ht(e,t.positions);case`select`:return{...e,selected:t.ids,highlighted:t.ids.length===0?[]:e.highlighted};case`setDate`:return{...e,asOf:t.asOf};case`filter`:return{...e,filters:{...e.filters,...t.filters}}}}function pt(e,t){let n=new Map(e.nodes);for(let[e,{x:r,y:i}]of t.positions)n.has(e)||n.set(e,{x:_t(r),y:_t(i),pinned:!1,expanded:!1,addedBy:t.addedBy});return mt({...e,nodes:n,selected:t.select??e.selected,highlighted:t.highlight??e.highlighted},t.expanded,{expanded:!0})}function mt(e,t,n){let r=new Map(e.nodes);for(let e of t){let t=r.get(e);t&&r.set(e,{...t,...n})}return{...e,nodes:r}}function ht(e,t){let n=new Map(e.nodes);for(let[e,{x:r,y:i}]of t){let t=n.get(e);t&&n.set(e,{...t,x:_t(r),y:_t(i)})}return{...e,nodes:n}}function gt(e,t){if(t.length===0)return e;let n=new Set(t),r=new Map([...e.nodes].filter(([e])=>!n.has(e)));return{...e,nodes:r,selected:e.selected.filter(e=>!n.has(e))}}function _t(e){return Math.round(e*10)/10}var k=new it,vt=r(0),A=r(at(dt)),j=m(()=>A.value.present),yt=m(()=>j.value.nodes),bt=r(new Map),M=m(()=>(vt.value,et(j.value,k,bt.value))),N=r(``);function P({entities:e=[],relations:t=[]}){k.add(e,t),vt.value++}function F(e){A.value=ot(A.value,ft(j.value,e))}function xt(e){A.value=st(A.value,ft(j.value,e))}function St(){c(()=>{A.value=ct(A.value),N.value=`Undone.`})}function Ct(){c(()=>{A.value=lt(A.value),N.value=`Redone.`})}function I(e){return k.entities.get(e)?.name??e}var wt=80;function L(e){return O(D(I(e),wt))}var R=new Map,Tt=30,Et=new AbortController;function Dt(){let e=m(()=>j.value.asOf);return g(()=>{let t=e.value;if(vt.value,Et.abort(),t===null){bt.value=new Map;return}let r=R.get(t)??new Map,i=[...k.relationsBetween(yt.value)].map(({id:e})=>e).filter(e=>!r.has(e));if(i.length===0){bt.value=r;return}Et=new AbortController;let a=async e=>{let n=new Map([...r,...await Je(i,t,e)]);Ot(t,n),bt.value=n};n(()=>void E(a(Et.signal)))})}function Ot(e,t){R.delete(e),R.set(e,t);for(let e of R.keys()){if(R.size<=Tt)break;R.delete(e)}}function kt(e,t,n){return[...At(e,t,n)].filter(r=>{let i=e.nodes.get(r);return!i||i.pinned||i.expanded||e.selected.includes(r)?!1:i.addedBy===n||At(e,t,r).size===1})}function At(e,t,n){let r=new Set;for(let i of t.relationsOf(n)){let t=re(i,n);t!==n&&e.nodes.has(t)&&r.add(t)}return r}var jt=Math.PI*(3-Math.sqrt(5)),Mt=46;function Nt(e,t){return Array.from({length:t},(t,n)=>{let r=Mt*Math.sqrt(n+1),i=n*jt;return{x:e.x+r*Math.cos(i),y:e.y+r*Math.sin(i)}})}function Pt(e,t,n){let r=Ft(e,t),i=Mt*(1+Math.sqrt(n)*.75);return Nt({x:e.x+i*Math.cos(r),y:e.y+i*Math.sin(r)},n)}function Ft(e,t){let n=0,r=0;for(let i of t){let t=e.x-i.x,a=e.y-i.y,o=t*t+a*a;o>0&&(n+=t/o,r+=a/o)}return n===0&&r===0?0:Math.atan2(r,n)}var z=r(null),It=r(0),Lt=null;function Rt(e){Lt=e}var zt=(e,t,n)=>{if(!Lt)throw Error(`no layout is installed`);return Lt(e,t,n)},Bt=null,Vt=2e3,Ht=2e3;async function Ut(e,{fit:t=!1}={}){if(e.size===0)return;Wt();let n={controller:new AbortController,latest:new Map};Bt=n;let r=new Map([...j.value.nodes].map(([e,{x:t,y:n}])=>[e,{x:t,y:n}])),i=[...k.relationsBetween(r)].filter(({source:e,target:t})=>e!==t),a=0,o=e=>{n.latest=e;let t=performance.now();t-a>(r.size>Vt?Ht:0)&&(a=t,z.value?.preview(e))};try{n.latest=await C(`Arranging`,n.controller.signal,t=>zt({positions:r,links:i,free:e},o,t))}catch(e){if(!n.controller.signal.aborted)throw e}Bt===n&&(Wt(),t&&z.value?.fit())}function Wt(){if(Bt){let{controller:e,latest:t}=Bt;Bt=null,xt({do:`move`,positions:t}),e.abort()}}async function Gt(){Wt();let e=new Map([...j.value.nodes].filter(([,e])=>!e.pinned));F({do:`move`,positions:e}),await Ut(new Set(e.keys()),{fit:!0})}function Kt(e,t){F({do:`move`,positions:new Map([[e,t]])})}function qt(){Wt(),St()}function Jt(){Wt(),Ct()}async function Yt(e){let t=await He(e);return P({entities:t}),t}async function Xt(e){let t=await We(e);return P(t),t}var Zt=new Map;async function Qt(e,t=null){let n=`${e} ${t??``}`;for(;en(e,t).length<30&&Zt.get(n)!==null;){let r=await Ue(e,{kinds:t&&[t],first:100,after:Zt.get(n)??null});Zt.set(n,r?.next??null),r&&P(r)}let r=en(e,t).slice(0,30);await Xt(r),j.value.nodes.has(e)&&($t(e,r),N.value=r.length>0?`${y(r.length,`neighbour`)} of ${L(e)} added.`:`All neighbours of ${L(e)} are shown already.`,await Ut(new Set(r)),z.value?.reveal([e,...r]))}function $t(e,t){let{nodes:n}=j.value,r=[...n].filter(([t])=>t!==e).map(([,e])=>e),i=Pt(n.get(e),r,t.length);F({do:`add`,positions:new Map(t.map((e,t)=>[e,i[t]])),addedBy:e,expanded:[e]})}function en(e,t){let n=new Set;for(let r of k.relationsOf(e)){let i=re(r,e);(t===null||r.kind===t)&&!j.value.nodes.has(i)&&k.entities.has(i)&&n.add(i)}let r=e=>k.entities.get(e)?.degree??0;return[...n].sort((e,t)=>r(t)-r(e)||(e<t?-1:1))}function tn(e){let t=kt(j.value,k,e);F({do:`collapse`,id:e,removed:t}),N.value=`${y(t.length,`neighbour`)} of ${L(e)} removed.`}async function nn(e){j.value.nodes.get(e)?.expanded?tn(e):await Qt(e)}function B(e){xt({do:`select`,ids:e})}function rn(e){let t=j.value.selected.filter(e=>k.entities.has(e));B(t.includes(e)?t.filter(t=>t!==e):[...t,e])}async function V(e,t=[]){let n=e.filter(e=>!j.value.nodes.has(e)),r=n.filter(e=>!k.entities.has(e));r.length>0&&await Yt(r),await Xt(n);let i=n.filter(e=>k.entities.has(e)),a=an(i);i.length>0||t.length>0?F({do:`add`,positions:a,addedBy:null,expanded:[],select:t.length>0?j.value.selected:e,highlight:t}):B(e),await Ut(new Set(i)),z.value?.reveal(e)}function an(e){let{nodes:t}=j.value,n=[...t.values()],r=n.length>0?{x:on(n.map(({x:e})=>e)),y:on(n.map(({y:e})=>e))}:{x:0,y:0},i=new Map;for(let a of e){let e=[...k.relationsOf(a)].map(e=>re(e,a)).find(e=>t.has(e)),[o]=Pt(e?t.get(e):r,n,1);n.push(o),i.set(a,o)}return i}function on(e){return e.reduce((e,t)=>e+t,0)/e.length}function sn(e){let t=e.filter(e=>j.value.nodes.has(e));t.length>0&&(F({do:`hide`,ids:t}),N.value=`${t.map(L).join(`, `)} hidden.`)}function cn(e){let t=e.flatMap(e=>{let t=k.relations.get(e);return t?[t.source,t.target]:[e]});t.length>0&&(F({do:`keep`,ids:t}),N.value=`Only ${t.map(L).join(`, `)} kept.`)}function ln(e){let t=e.filter(e=>j.value.nodes.has(e)),n=!t.every(e=>j.value.nodes.get(e)?.pinned);t.length>0&&(F({do:`pin`,ids:t,pinned:n}),N.value=`${t.map(L).join(`, `)} ${n?`pinned`:`unpinned`}.`)}var un=`ties-theme`,dn=r(mn()),fn=matchMedia(`(prefers-color-scheme: dark)`),pn=r(fn.matches);fn.addEventListener(`change`,({matches:e})=>{pn.value=e});function H(){return dn.value===`system`?pn.value:dn.value===`dark`}function mn(){try{let e=localStorage.getItem(un);return e===`light`||e===`dark`?e:`system`}catch{return`system`}}g(()=>{document.documentElement.dataset.theme=H()?`dark`:`light`;try{localStorage.setItem(un,dn.value)}catch{}});var hn={paper:`#fbfaf7`,ink:`#1f2933`,faint:`#c9ccd1`,accent:`#0b7285`,types:{Person:`#0069a8`,Company:`#c4500a`,Project:`#00805e`,Team:`#a13d80`,Place:`#7d6608`,Event:`#4a4e57`},standings:{STATED:`#566270`,REPORTED:`#566270`,INFERRED:`#5b8db8`,PLANNED:`#b36b00`,OPINION:`#8e4b9e`,DISPUTED:`#b3261e`,RETRACTED:`#9aa1a9`}},gn={paper:`#14181d`,ink:`#e6e9ec`,faint:`#3a424b`,accent:`#4fc3d6`,types:{Person:`#56b4e9`,Company:`#f0913e`,Project:`#2fc39a`,Team:`#dd8fbd`,Place:`#e2c94a`,Event:`#aab2bb`},standings:{STATED:`#98a4b0`,REPORTED:`#98a4b0`,INFERRED:`#6fa3cf`,PLANNED:`#e0a030`,OPINION:`#c58ad2`,DISPUTED:`#f07167`,RETRACTED:`#68717a`}},_n={STATED:2.2,REPORTED:1.6,INFERRED:1.2,PLANNED:1.2,OPINION:1.4,DISPUTED:1.4,RETRACTED:1};function U(){return H()?gn:hn}var vn=150,yn=2500,W=new WeakSet;function bn(e){return W.has(e)}var xn=class{#e;#t=new AbortController;#n=0;#r=vn;constructor(e){this.#e=e,e.getCamera().on(`updated`,()=>this.moved()),e.on(`afterRender`,()=>this.#i()),Sn(e);let t={capture:!0,signal:this.#t.signal};e.getContainer().addEventListener(`mousedown`,()=>this.#s(),t),e.getContainer().addEventListener(`touchstart`,()=>this.#s(),t)}moved(e=!1){this.#r=e?yn:vn,this.#e.getGraph().size>5e3&&(W.add(this.#e),this.#e.getContainer().classList.add(`moving`),this.#i())}#i(){clearTimeout(this.#n),W.has(this.#e)&&(this.#n=setTimeout(()=>this.#a(),this.#r))}#a(){let{isMouseDown:e}=this.#e.getMouseCaptor();this.#e.getCamera().isAnimated()||e||this.#e.getTouchCaptor().touchMode>0?this.#i():(this.#o(),this.#e.scheduleRender())}#o(){clearTimeout(this.#n),W.delete(this.#e),this.#e.getContainer().classList.remove(`moving`)}#s(){W.has(this.#e)&&(this.#o(),this.#e.refresh({partialGraph:{},skipIndexation:!0}))}stop(){this.#o(),this.#t.abort()}};function Sn(e){let t=e.getMouseCaptor();t.removeAllListeners(`wheel`);for(let n of t.listeners(`mousemove`))t.removeListener(`mousemove`,n),t.on(`mousemove`,t=>{W.has(e)||n(t)})}function Cn(e,t){let n=e.getGraph(),r=null,i=!1;e.on(`downNode`,e=>{r=e.node,i=!1}),e.on(`moveBody`,({event:a,preventSigmaDefault:o})=>{if(r===null||!n.hasNode(r))return;o(),a.original.preventDefault();let{x:s,y:c}=e.viewportToGraph(a);t.moved(),wn(e,r,{x:s,y:c}),i=!0});let a=()=>{if(r!==null&&i&&n.hasNode(r)){let{x:e,y:t}=n.getNodeAttributes(r);n.mergeNodeAttributes(r,{x:e,y:t}),Kt(r,{x:e,y:t})}r=null};return e.on(`upNode`,a),e.on(`upStage`,a),addEventListener(`blur`,a),()=>removeEventListener(`blur`,a)}function wn(e,t,n){let r=e.getGraph();bn(e)?(Object.assign(r.getNodeAttributes(t),n),e.refresh({partialGraph:{nodes:[t]},skipIndexation:!0,schedule:!0})):r.mergeNodeAttributes(t,n)}var Tn={ArrowLeft:{x:-1,y:0},ArrowRight:{x:1,y:0},ArrowUp:{x:0,y:1},ArrowDown:{x:0,y:-1}};function En(e){if(e.ctrlKey||e.metaKey)return;let t=Tn[e.key];if(t)Dn(t,e);else if(!On(e.key,e.shiftKey))return;e.preventDefault()}function Dn(e,t){let[n]=j.value.selected,r=n===void 0?void 0:j.value.nodes.get(n);if(t.altKey&&r&&n)Kt(n,{x:r.x+20*e.x,y:r.y+20*e.y});else if(t.shiftKey){let t=.1;z.value?.pan(t*e.x,t*e.y)}else kn(e)}function On(e,t){let{selected:n}=j.value,[r]=n;switch(e){case`Enter`:return r&&k.entities.has(r)&&E(nn(r)),!0;case` `:return Mn(t),!0;case`h`:case`Delete`:return sn(n),!0;case`p`:return ln(n),!0;case`k`:return cn(n),!0;case`+`:case`=`:return z.value?.zoom(1/1.4),!0;case`-`:return z.value?.zoom(1.4),!0;case`0`:return z.value?.fit(),!0;case`Escape`:return B([]),!0;default:return!1}}function kn(e){let t=An(j.value.selected[0]),n=null,r=1/0;for(let i of M.value.entities){let{x:a,y:o}=j.value.nodes.get(i),s=(a-t.x)*e.x+(o-t.y)*e.y,c=s+2*(Math.abs((a-t.x)*e.y)+Math.abs((o-t.y)*e.x));s>.5&&c<r&&i!==j.value.selected[0]&&(r=c,n=i)}n&&(B([n]),jn(n),z.value?.reveal([n]))}function An(e){let t=e===void 0?void 0:k.relations.get(e);return(e===void 0?void 0:j.value.nodes.get(t?.source??e))??{x:0,y:0}}function jn(e){let t=k.entities.get(e);N.value=`${L(e)}, ${t?.type.toLowerCase()??``}, ${t?.degree??0} links.`}function Mn(e){let[t]=j.value.selected;if(t===void 0)return;let n=k.relations.get(t)?.source??t,r=[n,...M.value.lines.map(({relation:e})=>e).filter(({source:e,target:t})=>e===n||t===n).map(({id:e})=>e)],i=r[(r.indexOf(t)+(e?r.length-1:1))%r.length];i&&B([i])}var Nn=`
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_from;
attribute vec2 a_to;
attribute float a_radius;
attribute float a_size;
attribute vec3 a_style;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform vec2 u_dimensions;
uniform float u_halfWidth; // of the strip

varying vec4 v_color;
varying vec2 v_position; // along the line and across it, in pixels
varying vec3 v_line;     // start and end of the arrow head, half the thickness
varying vec2 v_style;

const float bias = 255.0 / 254.0;

void main() {
  vec2 halfScreen = u_dimensions / 2.0;
  vec2 from = (u_matrix * vec3(a_from, 1)).xy * halfScreen;
  vec2 to = (u_matrix * vec3(a_to, 1)).xy * halfScreen;
  float distance_ = max(length(to - from), 0.001);
  vec2 along = (to - from) / distance_;
  vec2 across = vec2(-along.y, along.x);

  // The offset must be to the same side, whichever end is the source.
  float side = along.x + 0.001 * along.y < 0.0 ? -1.0 : 1.0;
  vec2 position = mix(from, to, a_corner.x) + across * (side * a_style.z + a_corner.y * u_halfWidth);
  gl_Position = vec4(position / halfScreen, 0, 1);

  float thickness = max(a_size / u_sizeRatio, 0.8);
  float tip = distance_ - a_radius / u_sizeRatio - 2.0;
  v_position = vec2(a_corner.x * distance_, a_corner.y * u_halfWidth);
  v_line = vec3(tip - 5.0 - 1.5 * thickness, tip, thickness / 2.0);
  v_style = a_style.xy;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`,Pn=`
precision highp float;

varying vec4 v_color;
varying vec2 v_position;
varying vec3 v_line;
varying vec2 v_style;

uniform float u_pixelRatio;

/** The distance to the middle of the stroke, or of the nearer of two. */
float strokeDistance(float along, float across) {
  if (v_style.y < 0.5) return abs(across);
  if (v_style.y < 1.5) return abs(abs(across) - 2.2);
  if (v_style.y < 2.5) return abs(across - 2.4 * sin(along * 0.55));
  float tick = abs(mod(along, 9.0) - 4.5);
  return min(abs(across), max(tick, abs(across) - 3.6));
}

/** The coverage of a solid, dashed or dotted line. */
float dashCoverage(float along) {
  if (v_style.x < 0.5) return 1.0;
  float period = v_style.x < 1.5 ? 11.0 : 5.5;
  float length_ = v_style.x < 1.5 ? 6.5 : 2.0;
  float position = abs(mod(along, period) - period / 2.0);
  return clamp(0.5 + (length_ / 2.0 - position) * u_pixelRatio, 0.0, 1.0);
}

void main(void) {
  float along = v_position.x;
  float across = v_position.y;
  #ifdef PICKING_MODE
  gl_FragColor = abs(across) < 6.0 ? v_color : vec4(0.0);
  #else
  float head = (v_line.y - along) * 0.5 - abs(across);
  float inHead = along > v_line.x && along < v_line.y ? clamp(0.5 + head * u_pixelRatio, 0.0, 1.0) : 0.0;
  float inLine = along < v_line.x + 1.0
    ? clamp(0.5 + (v_line.z - strokeDistance(along, across)) * u_pixelRatio, 0.0, 1.0) * dashCoverage(along)
    : 0.0;
  gl_FragColor = v_color * max(inHead, inLine);
  #endif
}
`,Fn=[`u_matrix`,`u_sizeRatio`,`u_pixelRatio`,`u_dimensions`,`u_halfWidth`],{FLOAT:G,UNSIGNED_BYTE:In,TRIANGLES:Ln}=WebGLRenderingContext,Rn=[0,1,0,-1,1,1,1,1,0,-1,1,-1],zn=8,Bn=1.5,Vn=zn;function Hn(e){Vn=e?Bn:zn}var Un=class extends p{getDefinition(){return{VERTICES:6,VERTEX_SHADER_SOURCE:Nn,FRAGMENT_SHADER_SOURCE:Pn,METHOD:Ln,UNIFORMS:Fn,ATTRIBUTES:[{name:`a_corner`,size:2,type:G},{name:`a_from`,size:2,type:G},{name:`a_to`,size:2,type:G},{name:`a_radius`,size:1,type:G},{name:`a_size`,size:1,type:G},{name:`a_style`,size:3,type:G},{name:`a_color`,size:4,type:In,normalized:!0},{name:`a_id`,size:4,type:In,normalized:!0}]}}processVisibleItem(e,n,r,i,a){let o=[a.dash,a.form,a.offset],s=[r.x,r.y,i.x,i.y,i.size,a.size,...o,t(a.color),e];for(let e=0,t=n;e<Rn.length;e+=2,t+=2+s.length)this.array[t]=Rn[e],this.array[t+1]=Rn[e+1],this.array.set(s,t+2)}render(e){bn(this.renderer)||super.render(e)}setUniforms(e,{gl:t,uniformLocations:n}){t.uniformMatrix3fv(n.u_matrix,!1,e.matrix),t.uniform1f(n.u_sizeRatio,e.sizeRatio),t.uniform1f(n.u_pixelRatio,e.pixelRatio),t.uniform2f(n.u_dimensions,e.width,e.height),t.uniform1f(n.u_halfWidth,Vn)}},Wn=`system-ui, sans-serif`,Gn=[];function Kn(e){Gn=[];for(let{x:t,y:n,size:r}of e){let e=r*.8;Gn.push([t-e,n-e,t+e,n+e])}}function qn([e,t,n,r]){return Gn.every(([i,a,o,s])=>n<i||e>o||r<a||t>s)}var Jn=(e,t,n)=>{if(!t.label)return;let{ink:r,paper:i,faint:a,standings:o}=U(),s=t.color===a?o.STATED:r,c=n.labelSize,{hiddenDegree:l=0,forceLabel:u=!1}=t,d=l>0?` +${l.toLocaleString(`en`)}`:``;e.font=`500 ${c}px ${Wn}`;let f=e.measureText(t.label).width,p=Yn(t,f+(d?e.measureText(d).width:0),c),m=p.find(qn)??(u?p[0]:void 0);if(!m)return;Gn.push(m);let[h,g]=m,_=g+c-1;Qn(e,t.label,h,_,s,i),d&&(e.font=`400 ${c-1}px ${Wn}`,Qn(e,d,h+f,_,o.STATED,i))};function Yn({x:e,y:t,size:n},r,i){let a=i+3,o=(e,t)=>[e,t,e+r,t+a];return[o(e+n+4,t-a/2),o(e-n-4-r,t-a/2),o(e-r/2,t+n+2),o(e-r/2,t-n-2-a)]}var Xn=(e,t,n)=>{Gn=[],Jn(e,{...t,forceLabel:!0},n)},Zn=(e,t,n,r,i)=>{if(!t.label)return;let{ink:a,paper:o}=U(),s=r.x-n.x,c=r.y-n.y,l=Math.hypot(s,c);e.font=`400 ${i.edgeLabelSize}px ${Wn}`;let u=l-n.size-r.size-12;if(e.measureText(t.label).width>u)return;let d=(s<0?-1:1)*(t.offset??0);e.save(),e.translate((n.x+r.x)/2+c/l*d,(n.y+r.y)/2-s/l*d),e.rotate(Math.atan2(c,s)+(s<0?Math.PI:0)),e.textAlign=`center`,Qn(e,t.label,0,-4,a,o),e.restore()};function Qn(e,t,n,r,i,a){e.lineJoin=`round`,e.lineWidth=4,e.strokeStyle=a,e.strokeText(t,n,r),e.fillStyle=i,e.fillText(t,n,r)}var $n=`
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_ring;
attribute vec2 a_position;
attribute vec2 a_style;
attribute float a_size;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;

varying vec4 v_color;
varying vec4 v_ring;
varying vec2 v_point;
varying vec2 v_style;
varying float v_pixel;

const float bias = 255.0 / 254.0;

void main() {
  float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  v_pixel = 2.0 * u_correctionRatio / radius;
  // As small as possible: each pixel of the triangle costs.
  #ifdef PICKING_MODE
  float room = 1.4;
  #else
  float room = a_ring.a > 0.0 ? 1.7 : 1.12 + 0.5 * v_pixel;
  #endif
  vec2 corner = room * a_corner;
  gl_Position = vec4((u_matrix * vec3(a_position + corner * radius, 1)).xy, 0, 1);
  v_point = corner;
  v_style = a_style;
  v_ring = a_ring;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`,er=`
precision highp float;

varying vec4 v_color;
varying vec4 v_ring;
varying vec2 v_point;
varying vec2 v_style;
varying float v_pixel;

float box(vec2 p, vec2 half_) {
  vec2 q = abs(p) - half_;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0);
}

float shape(vec2 p) {
  if (v_style.x < 0.5) return length(p) - 0.95;
  if (v_style.x < 1.5) return box(p, vec2(0.66)) - 0.18;
  if (v_style.x < 2.5) return (abs(p.x) + abs(p.y) - 1.1) * 0.7071;
  if (v_style.x < 3.5) return max(abs(p.y) * 0.866 + abs(p.x) * 0.5, abs(p.x)) - 0.86;
  if (v_style.x < 4.5) return max(abs(p.x) * 0.866 - p.y * 0.5 - 0.25, p.y - 0.62) - 0.1;
  return min(box(p, vec2(0.95, 0.38)), box(p, vec2(0.38, 0.95)));
}

float coverage(float d) {
  return clamp(0.5 - d / v_pixel, 0.0, 1.0);
}

void main(void) {
  float d = shape(v_point);
  #ifdef PICKING_MODE
  gl_FragColor = d < 0.25 ? v_color : vec4(0.0);
  #else
  gl_FragColor = v_color * coverage(d);
  if (v_style.y > 0.5) {
    gl_FragColor = mix(v_color, vec4(1.0), coverage(length(v_point) - 0.34)) * coverage(d);
  }
  if (v_ring.a > 0.0) {
    gl_FragColor += v_ring * coverage(abs(d - 0.42) - 0.11) * (1.0 - gl_FragColor.a);
  }
  #endif
}
`,tr=[`u_sizeRatio`,`u_correctionRatio`,`u_matrix`],{FLOAT:nr,UNSIGNED_BYTE:rr,TRIANGLES:ir}=WebGLRenderingContext,ar=[-Math.sqrt(3),-1,Math.sqrt(3),-1,0,2],or=class extends s{getDefinition(){return{VERTICES:3,VERTEX_SHADER_SOURCE:$n,FRAGMENT_SHADER_SOURCE:er,METHOD:ir,UNIFORMS:tr,ATTRIBUTES:[{name:`a_corner`,size:2,type:nr},{name:`a_position`,size:2,type:nr},{name:`a_size`,size:1,type:nr},{name:`a_style`,size:2,type:nr},{name:`a_color`,size:4,type:rr,normalized:!0},{name:`a_ring`,size:4,type:rr,normalized:!0},{name:`a_id`,size:4,type:rr,normalized:!0}]}}processVisibleItem(e,n,r){let i=[r.x,r.y,r.size,r.shape,+!!r.pinned,t(r.color),t(r.ring),e];for(let e=0,t=n;e<ar.length;e+=2,t+=2+i.length)this.array[t]=ar[e],this.array[t+1]=ar[e+1],this.array.set(i,t+2)}render(e){let{pickProgram:t}=this;this.pickProgram=bn(this.renderer)?null:t,super.render(e),this.pickProgram=t}setUniforms(e,{gl:t,uniformLocations:n}){t.uniform1f(n.u_sizeRatio,e.sizeRatio),t.uniform1f(n.u_correctionRatio,e.correctionRatio),t.uniformMatrix3fv(n.u_matrix,!1,e.matrix)}};function sr(e){let t=document.createElement(`canvas`);if(!t.getContext(`webgl2`)&&!t.getContext(`webgl`))throw Error(`no WebGL`);let n=new u(new d,e,{nodeProgramClasses:{shape:or},edgeProgramClasses:{line:Un},defaultNodeType:`shape`,defaultEdgeType:`line`,defaultDrawNodeLabel:Jn,defaultDrawNodeHover:Xn,defaultDrawEdgeLabel:Zn,enableEdgeEvents:!0,renderEdgeLabels:!0,zIndex:!0,labelFont:Wn,labelSize:13,edgeLabelSize:11,labelDensity:1.2,labelGridCellSize:90,labelRenderedSizeThreshold:5,stagePadding:0,minCameraRatio:.02,maxCameraRatio:60,allowInvalidContainer:!0});return n.on(`beforeRender`,()=>{Kn(n.getGraph().order<=lr?ur(n):[]),Hn(n.getGraph().size>5e3&&n.getCamera().ratio>cr)}),n.setCustomBBox({x:[-500,500],y:[-500,500]}),n}var cr=1,lr=300;function ur(e){return e.getGraph().mapNodes((t,{x:n,y:r,size:i})=>({...e.graphToViewport({x:n,y:r}),size:e.scaleSize(i)}))}function dr(e){window.ties={whereIs(t){let n=j.value.nodes.get(t);if(!n||!z.value)return null;let{left:r,top:i}=e.getBoundingClientRect(),{x:a,y:o}=z.value.toScreen(n);return{x:a+r,y:o+i}},isStill:()=>x.value.length===0&&z.value?.isMoving()===!1}}var fr={Person:0,Company:1,Project:2,Team:3,Place:4,Event:5},pr={CERTAIN:0,POSSIBLE:1,UNKNOWN:2,NONE:2},mr={STATED:0,REPORTED:0,INFERRED:0,PLANNED:1,OPINION:2,DISPUTED:3,RETRACTED:3},hr=`rgba(0, 0, 0, 0)`,gr=34;function _r(e){return Math.min(5.5+2.1*Math.log2(1+e),20)}function vr(e,t,n,{selected:r,highlighted:i},a){let o=r.has(e.id),s=i.has(e.id),c=i.size>0&&!s&&!o;return{x:t.x,y:t.y,size:_r(e.degree),color:c?a.faint:a.types[e.type],shape:fr[e.type],ring:o?a.ink:s?a.accent:hr,pinned:t.pinned,label:O(D(e.name,gr)),forceLabel:o||s,highlighted:!1,hiddenDegree:n}}function yr({relation:e,verdict:t},n,{selected:r,highlighted:i},a){let o=r.has(e.id),s=i.has(e.id),c=r.has(e.source)||r.has(e.target),l=i.size>0&&!s&&!o,u=o?a.ink:s?a.accent:l?a.faint:a.standings[e.standing];return{size:_n[e.standing]+(o||s?1.4:0),color:u,dash:t?pr[t]:0,form:mr[e.standing],offset:n,label:o||s||c?v[e.kind].out:null,forceLabel:o||s||c,zIndex:o||s?1:0}}function br(e){let t=new Map;for(let{relation:n}of e){let e=n.source<n.target?`${n.source} ${n.target}`:`${n.target} ${n.source}`,r=t.get(e);r?r.push(n.id):t.set(e,[n.id])}let n=new Map;for(let e of t.values())e.forEach((t,r)=>n.set(t,(r-(e.length-1)/2)*7));return n}function xr(e,t,n,r,i){let a={selected:new Set(n.selected),highlighted:new Set(n.highlighted)};Sr(e,t);for(let o of t.entities){let s=vr(r.entities.get(o),n.nodes.get(o),t.hiddenDegree.get(o)??0,a,i);e.hasNode(o)?wr(e.getNodeAttributes(o),s)&&e.mergeNodeAttributes(o,s):e.addNode(o,s)}Cr(e,t,a,i)}function Sr(e,t){let n=new Set(t.lines.map(({relation:e})=>e.id));for(let t of e.edges())n.has(t)||e.dropEdge(t);for(let n of e.nodes())t.entities.has(n)||e.dropNode(n)}function Cr(e,t,n,r){let i=br(t.lines);for(let a of t.lines){let{id:t,source:o,target:s}=a.relation,c=yr(a,i.get(t)??0,n,r);e.hasEdge(t)?wr(e.getEdgeAttributes(t),c)&&e.mergeEdgeAttributes(t,c):e.addDirectedEdgeWithKey(t,o,s,c)}}function wr(e,t){for(let n in t)if(e[n]!==t[n])return!0;return!1}var Tr=350,Er=matchMedia(`(prefers-reduced-motion: reduce)`);function Dr(e,t){let n=e.getCamera(),r=e.getGraph(),i=e=>{Er.matches?n.setState(e):n.animate(e,{duration:Tr})};return{preview:e=>{Er.matches||(t.moved(!0),r.updateEachNodeAttributes((t,n)=>({...n,...e.get(t)}),{attributes:[`x`,`y`]}))},fit:()=>i(kr(Or(e,r.nodes()),e)),reveal:t=>jr(e,t,i),zoom:e=>i({ratio:n.getBoundedRatio(n.ratio*e)}),pan:(e,t)=>i({x:n.x+e*n.ratio,y:n.y+t*n.ratio}),camera:()=>({x:n.x,y:n.y,ratio:n.ratio}),setCamera:e=>n.setState(e),toScreen:t=>e.graphToViewport(t),scale:t=>e.scaleSize(t),isMoving:()=>n.isAnimated()||bn(e),dimensions:()=>e.getDimensions()}}function Or(e,t){let n=e.getGraph();return t.filter(e=>n.hasNode(e)).map(e=>n.getNodeAttributes(e))}function kr(e,t){if(e.length===0)return{x:.5,y:.5,ratio:1};let n=e.map(({x:e})=>e),r=e.map(({y:e})=>e),[i,a,o,s]=[Ar(n),-Ar(n.map(e=>-e)),Ar(r),-Ar(r.map(e=>-e))],{width:c,height:l}=t.getDimensions(),u=Math.min(c,l)||1,d=c>600?170:0,f=1e3,p=Math.max(c-150-d-40,60)/u,m=Math.max(l-80,60)/u,h=Math.max((a-i)/f/p,(s-o)/f/m,.25),g=(110-d)/2/u*h;return{x:.5+(i+a)/2/f+g,y:.5+(o+s)/2/f,ratio:h}}function Ar(e){return e.reduce((e,t)=>Math.min(e,t),1/0)}function jr(e,t,n){let r=Or(e,t),{width:i,height:a}=e.getDimensions();if(r.some(t=>{let{x:n,y:r}=e.graphToViewport(t);return n<30||r<30||n>i-30||r>a-30})){let t=e.getCamera(),i=kr(r,e);n({...i,ratio:Math.max(i.ratio,t.ratio)})}}function Mr(){let e=l(null);return i(()=>Nr(e.current),[]),h(`div`,{class:`canvas`,ref:e,tabIndex:0,role:`application`,"aria-label":`The graph`,"aria-describedby":`canvas-help`,"aria-roledescription":`drawing`,onKeyDown:En})}function Nr(e){let t;try{t=sr(e)}catch{return N.value=`This browser cannot draw with WebGL: the table shows everything that the drawing would.`,e.classList.add(`no-webgl`),()=>{}}Pr(t);let n=new xn(t),r=Cn(t,n);z.value=Dr(t,n),dr(e);let i=g(()=>{xr(t.getGraph(),M.value,j.value,k,U())});return()=>{i(),r(),n.stop(),z.value=null,t.kill()}}function Pr(e){e.on(`clickNode`,({node:e,event:t})=>Ir(e,t.original)),e.on(`clickEdge`,({edge:e})=>B([e])),e.on(`clickStage`,()=>B([])),Fr(e),e.on(`enterNode`,()=>e.getContainer().classList.add(`over`)),e.on(`leaveNode`,()=>e.getContainer().classList.remove(`over`)),e.on(`enterEdge`,()=>e.getContainer().classList.add(`over`)),e.on(`leaveEdge`,()=>e.getContainer().classList.remove(`over`)),e.getCamera().on(`updated`,()=>{It.value++})}function Fr(e){let t=null,n=null,r=e=>{n=t,t=e};e.on(`downNode`,({node:e})=>r(e)),e.on(`downEdge`,()=>r(null)),e.on(`downStage`,()=>r(null)),e.getContainer().addEventListener(`dblclick`,()=>{t!==null&&t===n&&E(nn(t))}),e.on(`doubleClickNode`,({node:e,event:t,preventSigmaDefault:r})=>{r(),t.original instanceof MouseEvent?e!==n&&Ir(e,t.original):E(nn(e))})}function Ir(e,t){`shiftKey`in t&&(t.shiftKey||t.ctrlKey||t.metaKey)?rn(e):B([e])}var Lr={undo:`M7 5L3.5 8.5L7 12M4 8.5h7a4 4 0 0 1 0 8h-3`,redo:`M13 5l3.5 3.5L13 12M16 8.5h-7a4 4 0 0 0 0 8h3`,arrange:`M10 4v3M10 13v3M4 10h3M13 10h3M10 10h.01M5.5 5.5l2 2M14.5 5.5l-2 2M5.5 14.5l2-2M14.5 14.5l-2-2`,share:`M13 7l-6 3l6 3M14 8.5a2 2 0 1 0 0-4a2 2 0 0 0 0 4zM14 15.5a2 2 0 1 0 0-4a2 2 0 0 0 0 4zM6 12a2 2 0 1 0 0-4a2 2 0 0 0 0 4z`,sun:`M10 6.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7zM10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.3l1.4 1.4M14.3 14.3l1.4 1.4M4.3 15.7l1.4-1.4M14.3 5.7l1.4-1.4`,moon:`M15.5 12A6.5 6.5 0 0 1 8 4.5a6 6 0 1 0 7.5 7.5z`,keys:`M3 6h14v8H3zM6 9h.01M9 9h.01M12 9h.01M14.5 9h.01M7 11.5h6`,plus:`M10 5v10M5 10h10`,minus:`M5 10h10`,fit:`M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4`,close:`M5 5l10 10M15 5L5 15`};function K({name:e,label:t}){return h(`svg`,{viewBox:`0 0 20 20`,width:`20`,height:`20`,role:`img`,"aria-label":t,children:h(`path`,{d:Lr[e],fill:`none`,stroke:`currentColor`,"stroke-width":`1.6`,"stroke-linecap":`round`,"stroke-linejoin":`round`})})}var Rr=500,zr=r(0);function Br(){return h(a,{children:[h(Vr,{}),h(Hr,{}),h(Ur,{})]})}function Vr(){if(b.value===null)return null;let e=b.value===`server`?`The server cannot be reached.`:`The server cannot reach its database.`;return h(`div`,{class:`banner away`,role:`alert`,children:[e,` What you asked for will be answered as soon as it is back.`]})}function Hr(){return Ze.value===null?null:h(`div`,{class:`banner fault`,role:`alert`,children:[h(`bdi`,{children:Ze.value}),h(`button`,{type:`button`,class:`icon`,onClick:()=>Ze.value=null,children:h(K,{name:`close`,label:`Dismiss`})})]})}function Ur(){let e=x.value;i(()=>{if(e.length===0)return;let t=setInterval(()=>{zr.value=performance.now()},100);return()=>clearInterval(t)},[e.length>0]);let t=e.filter(({since:e})=>zr.value-e>Rr),[n]=t;return h(`div`,{class:`progress`,role:`status`,children:n&&h(a,{children:[h(`span`,{class:`runner`}),n.label,`…`,h(`button`,{type:`button`,class:`small`,onClick:()=>t.forEach(({cancel:e})=>e()),children:`Stop`})]})})}var q=r(`details`),J=r({kind:`path`,a:null,b:null}),Wr=r(null),Gr=r(!1);function Kr(e){J.value=e,q.value=`ask`}function qr({title:e,onClose:t,children:n}){let r=f(),a=l(null);return i(()=>{let e=document.activeElement;return a.current?.showModal(),()=>{e instanceof HTMLElement&&e.focus()}},[]),h(`dialog`,{ref:a,"aria-labelledby":r,onClose:t,onClick:e=>{e.target===a.current&&t()},children:h(`div`,{class:`sheet`,children:[h(`header`,{children:[h(`h2`,{id:r,children:h(`bdi`,{children:e})}),h(`button`,{type:`button`,class:`icon`,onClick:t,children:h(K,{name:`close`,label:`Close`})})]}),h(`div`,{class:`sheet-body`,tabIndex:0,children:n})]})})}function Jr({url:e}){return/^https?:\/\//i.test(e)?h(`a`,{href:e,rel:`noreferrer noopener`,target:`_blank`,children:e}):h(`bdi`,{children:e})}function Y(e,t){let[n,r]=o(null);return i(()=>{let t=new AbortController;return r(null),E(e(t.signal).then(e=>{t.signal.aborted||r(()=>e)})),()=>t.abort()},t),n}function Yr(){let e=Wr.value;return e&&h(Xr,{citation:e},e.document.id)}function Xr({citation:e}){let{id:t,title:n}=e.document,r=Y(async e=>(await S(`Opening the document`,fe,{id:t},e)).document,[t]);return h(qr,{title:n,onClose:()=>Wr.value=null,children:r&&h(a,{children:[h(`p`,{class:`quiet`,children:[r.language&&h(a,{children:[`Language: `,r.language,`. `]}),`Recorded `,r.recordedAt.slice(0,10),`.`,` `,r.url&&h(Jr,{url:r.url})]}),r.text===null?h(`p`,{children:`The text of this document is not stored.`}):h(Zr,{text:r.text,language:r.language,start:e.start,end:e.end})]})})}function Zr({text:e,language:t,start:n,end:r}){let a=l(null);i(()=>a.current?.scrollIntoView({block:`center`}),[n]);let[o,s,c]=$e(e,n??0,r??0);return h(`div`,{class:`document`,lang:t??void 0,dir:`auto`,children:[o,s&&h(`mark`,{ref:a,children:s}),c]})}function Qr(e,t){switch(e){case`PLANNED`:return[`M0 -2.2H${t}`,`M0 2.2H${t}`];case`OPINION`:return[$r(t)];case`DISPUTED`:case`RETRACTED`:return[`M0 0H${t}`,ei(t)];default:return[`M0 0H${t}`]}}function $r(e){let t=Math.PI/.55,n=`M0 0`;for(let r=0,i=1;r<e;r+=t,i=-i){let a=Math.min(t,e-r);n+=`q${(a/2).toFixed(1)} ${(i*4.4).toFixed(1)} ${a.toFixed(1)} 0`}return n}function ei(e){let t=``;for(let n=4.5;n<e;n+=9)t+=`M${n} -3.6V3.6`;return t}var ti={CERTAIN:void 0,POSSIBLE:`6.5 4.5`,UNKNOWN:`2 3.5`,NONE:`2 3.5`};function ni({standing:e=`STATED`,verdict:t=`CERTAIN`}){return h(`svg`,{class:`line-sample`,viewBox:`-1 -5 30 10`,width:`30`,height:`10`,"aria-hidden":`true`,children:Qr(e,28).map((n,r)=>h(`path`,{d:n,fill:`none`,stroke:U().standings[e],"stroke-width":_n[e],"stroke-dasharray":ti[t]},r))})}var ri={Person:`M-7.6 0a7.6 7.6 0 1 0 15.2 0a7.6 7.6 0 1 0 -15.2 0`,Company:`M-5.2 -6.7h10.4q1.5 0 1.5 1.5v10.4q0 1.5 -1.5 1.5h-10.4q-1.5 0 -1.5 -1.5v-10.4q0 -1.5 1.5 -1.5z`,Project:`M0 -8.8L8.8 0L0 8.8L-8.8 0z`,Team:`M0 -7.9L6.9 -3.97V3.97L0 7.9L-6.9 3.97V-3.97z`,Place:`M-8 -5.8H8L0 7.6z`,Event:`M-3 -7.6h6v4.6h4.6v6h-4.6v4.6h-6v-4.6h-4.6v-6h4.6z`};function X({type:e}){return h(`svg`,{class:`shape`,viewBox:`-9 -9 18 18`,width:`16`,height:`16`,"aria-hidden":`true`,children:h(`path`,{d:ri[e],fill:U().types[e]})})}function ii(){let e=oi();return h(`details`,{class:`legend`,open:innerWidth>900,children:[h(`summary`,{children:`Legend`}),h(ai,{name:`Entities`,filter:`types`,all:_,present:e.types,of:e=>ie[e].many,sign:e=>h(X,{type:e})}),h(ai,{name:`How the source puts it`,filter:`standings`,all:te,present:e.standings,of:e=>ae[e].name,sign:e=>h(ni,{standing:e})}),j.value.asOf!==null&&h(ai,{name:`Held in ${j.value.asOf}`,filter:`verdicts`,all:ne,present:new Set(ne),of:e=>oe[e],sign:e=>h(ni,{verdict:e})}),h(`details`,{children:[h(`summary`,{children:`Kinds of links`}),h(ai,{name:``,filter:`kinds`,all:ee,present:e.kinds,of:e=>v[e].out,sign:()=>null})]})]})}function ai({name:e,filter:t,all:n,present:r,of:i,sign:a}){let o=j.value.filters[t],s=e=>{let n=o.includes(e)?o.filter(t=>t!==e):[...o,e];F({do:`filter`,filters:{[t]:n}})};return h(`fieldset`,{children:[e&&h(`legend`,{children:e}),n.filter(e=>r.has(e)||o.includes(e)).map(e=>h(`label`,{children:[h(`input`,{type:`checkbox`,checked:!o.includes(e),onChange:()=>s(e)}),a(e),i(e)]},e))]})}function oi(){vt.value;let{nodes:e}=j.value,t=[...k.relationsBetween(e)];return{types:new Set([...e.keys()].flatMap(e=>k.entities.get(e)?.type??[])),kinds:new Set(t.map(({kind:e})=>e)),standings:new Set(t.map(({standing:e})=>e))}}var si=[[`/`,`find`],[`arrows`,`go to what lies next in the drawing`],[`Space`,`step through the lines of what is selected`],[`Enter`,`expand or collapse what is selected`],[`H`,`hide it`],[`P`,`pin it, or let it go`],[`K`,`keep only what is selected`],[`Ctrl+Z, Ctrl+Shift+Z`,`undo, redo`],[`Alt+arrows`,`move what is selected`],[`Shift+arrows`,`move the drawing`],[`+, −, 0`,`nearer, farther, show all`],[`Esc`,`select nothing`],[`?`,`this list`]];function ci(){i(()=>{let e=e=>{li(e)&&e.preventDefault()};return addEventListener(`keydown`,e),()=>removeEventListener(`keydown`,e)},[])}function li(e){if(e.target instanceof HTMLElement&&e.target.matches(`input:not([type=range], [type=checkbox]), textarea, select`))return!1;let t=e.key.toLowerCase();return(e.ctrlKey||e.metaKey)&&t===`z`?((e.shiftKey?Jt:qt)(),!0):(e.ctrlKey||e.metaKey)&&t===`y`?(Jt(),!0):e.ctrlKey||e.metaKey||e.altKey?!1:t===`/`?(document.querySelector(`.find input`)?.focus(),!0):t===`?`&&(Gr.value=!0,!0)}function ui(){return Gr.value?h(qr,{title:`Keys`,onClose:()=>Gr.value=!1,children:[h(`p`,{children:`Tab to the drawing, then:`}),h(`dl`,{class:`keys`,children:si.map(([e,t])=>h(`div`,{children:[h(`dt`,{children:h(`kbd`,{children:e})}),h(`dd`,{children:t})]},e))}),h(`p`,{children:`With a mouse: click selects, Shift+click selects more, double click expands and collapses, drag moves. The table shows the same as the drawing.`})]}):null}var di=8,fi=90;async function pi(e,t,n){let{search:r}=await S(`Searching`,pe,{text:e,kinds:t&&t.map(e=>e.toUpperCase()),first:di},n);return{hits:r.nodes.map(mi),more:r.pageInfo.hasNextPage}}function mi({entity:e,name:t,part:n,reason:r,now:i}){let a=t===e.name?``:`another name`;return{entity:w(e),name:t,start:n.start,end:n.end,reason:[a,hi[r]].filter(Boolean).join(`, `),detail:D(gi(e,i),fi)}}var hi={EXACT:``,PREFIX:``,TOKEN:`has these words`,TRANSLITERATION:`spelt otherwise`,FUZZY:`nearly so`};function gi(e,t){let n=t.map(({role:e,company:t})=>[e,t.name].filter(Boolean).join(`, `)).join(`; `),r=`category`in e?e.category:null;return n||[r,e.description].filter(Boolean).join(`, `)||y(e.degree,`link`)}function _i({text:e,start:t,end:n}){let[r,i,a]=$e(e,t,n);return h(`bdi`,{children:[r,i&&h(`mark`,{children:i}),a]})}function vi(e){let t=f(),[n,r]=o(e.value??``),[i,a]=o(null),[s,c]=o(!1),[u,d]=o(0),p=l(new AbortController),m=async t=>{if(p.current.abort(),p.current=new AbortController,t.trim()===``){a(null);return}let n=await pi(t,e.types??null,p.current.signal);a(n.hits),c(n.more),d(0)},g=()=>{p.current.abort(),a(null)},_=t=>{P({entities:[t.entity]}),r(e.clears?``:t.entity.name),g(),e.onPick(t.entity.id)},ee=e=>{let t=i?.length??0;if(e.key===`ArrowDown`&&t>0)d((u+1)%t);else if(e.key===`ArrowUp`&&t>0)d((u+t-1)%t);else if(e.key===`Enter`&&i?.[u])_(i[u]);else if(e.key===`Escape`&&i)g();else return;e.preventDefault(),e.stopPropagation()},te=({currentTarget:t})=>{n!==``&&n===e.value&&t.select()},ne=i!==null;return h(`div`,{class:`picker ${e.class??``}`,children:[h(`input`,{type:`search`,role:`combobox`,list:void 0,"aria-label":e.label,"aria-expanded":ne,"aria-controls":`${t}-list`,"aria-autocomplete":`list`,"aria-activedescendant":ne&&i.length>0?`${t}-${u}`:void 0,autocomplete:`off`,spellcheck:!1,maxLength:200,placeholder:e.placeholder,value:n,onInput:({currentTarget:e})=>{r(e.value),E(m(e.value))},onKeyDown:ee,onFocus:te,onClick:te,onBlur:g}),h(`ul`,{id:`${t}-list`,role:`listbox`,"aria-label":`Results`,hidden:!ne,class:`hits`,children:[i?.map((e,n)=>h(`li`,{id:`${t}-${n}`,role:`option`,"aria-selected":n===u,onPointerDown:e=>e.preventDefault(),onClick:()=>_(e),children:h(yi,{hit:e})},e.entity.id)),s&&h(`li`,{role:`option`,"aria-selected":!1,"aria-disabled":`true`,class:`none`,children:`There are more: type on to narrow them down`}),i?.length===0&&h(`li`,{role:`option`,"aria-selected":!1,"aria-disabled":`true`,class:`none`,children:`Nothing of this name`})]})]})}function yi({hit:e}){let{entity:t}=e,n=[ie[t.type].one,e.detail,e.reason].filter(Boolean);return h(a,{children:[h(X,{type:t.type}),h(`span`,{class:`hit`,children:[h(`span`,{class:`hit-name`,children:[h(_i,{text:e.name,start:e.start,end:e.end}),e.name!==t.name&&h(a,{children:[` `,h(`span`,{class:`quiet`,children:[`→ `,h(`bdi`,{children:t.name})]})]})]}),h(`span`,{class:`quiet`,children:n.join(` · `)})]})]})}function bi({text:e}){let[t,n]=o(!1),r=D(e,600);return h(a,{children:[h(`bdi`,{children:t?e:r}),r!==e&&!t&&h(`button`,{type:`button`,class:`more`,onClick:()=>n(!0),children:[`all `,[...e].length.toLocaleString(`en`),` characters…`]})]})}function Z({claim:e,role:t,children:n}){return h(`article`,{class:`claim`,children:[h(`p`,{class:`claim-what`,children:n}),t&&h(`p`,{class:`role`,children:[`as `,h(`bdi`,{children:t})]}),h(`p`,{class:`claim-facts`,children:[h(`span`,{children:se(e.period)}),h(xi,{standing:e.standing}),h(Si,{id:e.id})]}),h(Ci,{citations:e.citations})]})}function xi({standing:e}){let{name:t,meaning:n}=ae[e];return h(`span`,{class:`standing standing-${e.toLowerCase()}`,title:n,children:[h(ni,{standing:e}),t]})}function Si({id:e}){let{asOf:t}=j.value,n=bt.value.get(e);return t&&n?h(`span`,{class:`held`,children:[`in `,t,`: `,oe[n]]}):null}function Ci({citations:e}){return h(a,{children:e.map((e,t)=>h(`button`,{type:`button`,class:`quote`,title:`Open “${e.document.title}” at these words`,onClick:()=>Wr.value=e,children:e.quote===null?h(`span`,{class:`quiet`,children:[`the whole of `,h(`bdi`,{children:e.document.title})]}):h(`q`,{lang:e.document.language??void 0,dir:`auto`,children:D(e.quote,600)})},t))})}function wi({relation:e,from:t}){let n=e.source.id===t,r=n?e.target.id:e.source.id;return h(a,{children:[n?v[e.kind].out:v[e.kind].in,` `,h(`bdi`,{class:`name`,children:I(r)})]})}var Ti=864e5;function Ei(e){let[t=0,n,r]=e.split(`-`).map(Number);return n===void 0?{from:Q(t,0,1),to:Q(t+1,0,1)}:r===void 0?{from:Q(t,n-1,1),to:Q(t,n,1)}:{from:Q(t,n-1,r),to:Q(t,n-1,r+1)}}function Q(e,t,n){let r=new Date(0);return r.setUTCFullYear(e,t,n),r.getTime()/Ti}function Di(e){return new Date(e*Ti).getUTCFullYear()}function Oi(e,t){return{start:e.start===null?null:Ei(e.start),end:e.end===null?null:Ei(e.end),until:e.status===`CURRENT`&&e.end===null?Ei(t.slice(0,10)).to:null}}function ki(e,t){let n=e.flatMap(({start:e,end:t,until:n})=>[...e?[e.from,e.to]:[],...t?[t.from,t.to]:[],...n===null?[]:[n]]),r=t.map(e=>Ei(e.slice(0,10)).to),i=[...n,...r],a=Math.min(...i),o=Math.max(...i),s=Math.max((o-a)*.08,365/2);return{from:a-s,to:o+s/2}}var Ai=340,ji=34,Mi=18;function Ni({rows:e}){let t=e.map(({period:e,recordedAt:t})=>Oi(e,t)),n=ki(t,e.map(({recordedAt:e})=>e)),r=e=>(Math.max(n.from,Math.min(e,n.to))-n.from)/(n.to-n.from)*Ai,i=Mi+e.length*ji;return h(`svg`,{class:`time-line`,viewBox:`0 0 ${Ai} ${i}`,role:`group`,"aria-label":`Time line`,children:[h(Pi,{range:n,x:r,height:i}),e.map((e,n)=>h(`g`,{transform:`translate(0 ${Mi+n*ji})`,role:`button`,tabIndex:0,"aria-label":`${e.label}: ${e.text}`,onClick:()=>B([e.id]),onKeyDown:({key:t})=>t===`Enter`&&B([e.id]),children:[h(`text`,{y:13,class:`row-label`,children:e.label}),h(Fi,{bar:t[n],x:r,standing:e.standing})]},e.id))]})}function Pi({range:e,x:t,height:n}){let r=Di(e.from)+1,i=Di(e.to),o=Math.max(1,Math.ceil((i-r)/6)),s=Array.from({length:Math.max(0,Math.floor((i-r)/o)+1)},(e,t)=>r+t*o);return h(a,{children:s.map(e=>{let r=t(Ei(String(e).padStart(4,`0`)).from);return h(`g`,{children:[h(`line`,{x1:r,x2:r,y1:14,y2:n,class:`grid`}),h(`text`,{x:r,y:10,class:`year`,children:e})]},e)})})}function Fi({bar:e,x:t,standing:n}){let r=f(),i=U().standings[n],{start:o,end:s,until:c}=e;if(!o&&!s&&c===null)return h(`rect`,{y:18,width:Ai,height:10,rx:3,class:`hatched`});let l=o?t(o.from):0,u=t(o?o.to-1:s?s.from:c-1),d=s?t(s.to):Ai,p=s?t(s.from):c===null?u:t(c),m=Math.max(d-l,2),g=e=>Math.max(0,Math.min(1,(e-l)/m)),_=g(Math.min(u,p));return h(a,{children:[h(`linearGradient`,{id:r,children:[h(`stop`,{offset:0,"stop-color":i,"stop-opacity":o&&o.to-o.from<=1?1:.08}),h(`stop`,{offset:_,"stop-color":i,"stop-opacity":u<=p?1:.5}),h(`stop`,{offset:Math.max(_,g(p)),"stop-color":i,"stop-opacity":u<=p?1:.5}),h(`stop`,{offset:1,"stop-color":i,"stop-opacity":s&&s.to-s.from<=1?1:.08})]}),h(`rect`,{x:l,y:18,width:m,height:10,rx:3,fill:`url(#${r})`}),!o&&h(`text`,{x:2,y:27,class:`unknown`,children:`?`}),!s&&h(`text`,{x:332,y:27,class:`unknown`,children:`?`})]})}var Ii=100,Li=36;function Ri({id:e}){let t=Y(async t=>{let{node:n}=await S(`Reading a career`,Ce,{id:e,first:Ii},t);return!n||!(`relations`in n)?null:(P({entities:[w(n),...n.relations.edges.map(({other:e})=>w(e))],relations:n.relations.edges.map(e=>T(e.node))}),n.relations)},[e]);if(!t)return null;let n=t.edges.map(({node:t,other:n})=>({id:t.id,label:`${t.source.id===e?v[t.kind].out:v[t.kind].in} ${O(D(n.name,Li))}`,standing:t.standing,period:t.period,recordedAt:t.recordedAt,text:se(t.period)}));return h(`section`,{"aria-label":`Answer`,class:`answer`,children:[h(`p`,{class:`headline`,children:[y(t.totalCount,`stint`),` of `,h(`bdi`,{children:I(e)}),t.totalCount>n.length&&h(a,{children:[`, of which the latest `,n.length,` are shown`]})]}),n.length>0&&h(Ni,{rows:n}),t.edges.map(({node:t,other:n})=>h(Z,{claim:t,role:t.role,children:[t.source.id===e?v[t.kind].out:v[t.kind].in,` `,h(`bdi`,{class:`name`,children:n.name})]},t.id))]})}function zi(e,t){let[n,r]=o([e]),{totalCount:i,pageInfo:a}=n.at(-1),s=async()=>{let e=await t(a.endCursor);e&&r([...n,e])};return{pages:n,totalCount:i,hasMore:a.hasNextPage,loadMore:()=>void E(s())}}function Bi({verdict:e}){return h(`span`,{class:`verdict verdict-${e.toLowerCase()}`,children:oe[e]})}function Vi({overlap:e}){let t=w(e.at);return h(`details`,{class:`meeting`,children:[h(`summary`,{children:[h(X,{type:t.type}),` `,h(`bdi`,{class:`name`,children:t.name}),` `,h(Bi,{verdict:e.verdict}),` `,h(`span`,{class:`quiet`,children:le(e.days)})]}),h(Hi,{reasons:e.reasons}),e.stints.map(e=>h(Z,{claim:e,role:e.role,children:h(`bdi`,{class:`name`,children:e.source.name})},e.id))]})}function Hi({reasons:e}){return e.length>0?h(`ul`,{class:`reasons`,children:e.map(({text:e,person:t},n)=>h(`li`,{children:[t&&h(a,{children:[h(`bdi`,{children:t.name}),`:`,` `]}),e]},n))}):null}var Ui=20;function Wi({id:e}){let t=Y(t=>Gi(e,null,t),[e]);return t&&h(Ki,{id:e,first:t})}async function Gi(e,t,n){let{person:r}=await S(`Looking for colleagues`,Se,{id:e,first:Ui,after:t},n);return r?(P({entities:[w(r),...r.colleagues.nodes.map(e=>w(e.person))]}),r.colleagues):null}function Ki({id:e,first:t}){let{pages:n,totalCount:r,hasMore:i,loadMore:a}=zi(t,t=>Gi(e,t)),o=n.flatMap(({nodes:e})=>e),s=[e,...o.flatMap(({person:e,overlaps:t})=>[e.id,...t.map(({at:e})=>e.id)])],c=o.flatMap(({overlaps:e})=>e.flatMap(({stints:e})=>e.map(e=>e.id)));return h(`section`,{"aria-label":`Answer`,class:`answer`,children:[h(`p`,{class:`headline`,children:[r===0?`Nobody is recorded`:y(r,`person`,`people`),` at the same companies or teams as`,` `,h(`bdi`,{children:I(e)}),`.`]}),o.map(({person:e,verdict:t,days:n,overlaps:r})=>h(`details`,{class:`meeting`,children:[h(`summary`,{children:[h(`bdi`,{class:`name`,children:e.name}),` `,h(Bi,{verdict:t}),` `,h(`span`,{class:`quiet`,children:le(n)})]}),r.map(e=>h(Vi,{overlap:e},e.at.id))]},e.id)),i&&h(`button`,{type:`button`,class:`more`,onClick:a,children:[y(r-o.length,`more`),`…`]}),o.length>0&&h(`button`,{type:`button`,onClick:()=>void E(V([...new Set(s)],[...new Set([...s,...c])])),children:`Show in the drawing`})]})}var qi=20;function Ji({from:e,to:t}){let n=Y(n=>Yi(e,t,null,n),[e,t]);return n&&h(Xi,{from:e,to:t,first:n})}async function Yi(e,t,n,r){let{talentFlows:i}=await S(`Reading moves`,Te,{from:[e],to:[t],first:qi,after:n},r);return i.nodes[0]?.moves??null}function Xi({from:e,to:t,first:n}){let{pages:r,totalCount:i,hasMore:a,loadMore:o}=zi(n,n=>Yi(e,t,n)),s=r.flatMap(({nodes:e})=>e);return h(`section`,{"aria-label":`Moves`,children:[h(`h3`,{children:[h(`bdi`,{children:I(e)}),` to `,h(`bdi`,{children:I(t)}),`: `,y(i,`person`,`people`)]}),s.map(n=>h(`details`,{class:`meeting`,children:[h(`summary`,{children:[h(`bdi`,{class:`name`,children:n.person.name}),` `,h(Bi,{verdict:n.verdict})]}),h(Z,{claim:n.from,role:n.from.role,children:[`left `,h(`bdi`,{class:`name`,children:I(e)})]}),h(Z,{claim:n.to,role:n.to.role,children:[`came to `,h(`bdi`,{class:`name`,children:I(t)})]})]},`${n.from.id} ${n.to.id}`)),a&&h(`button`,{type:`button`,class:`more`,onClick:o,children:[y(i-s.length,`more`),`…`]})]})}var Zi=150,Qi=16,$i=3;function ea(e,t){let n=Math.max(na(e),na(t),1),r=ta(`into`,e,n),i=ta(`outOf`,t,n),a=Math.max(ra(r),ra(i),40),o=Math.max(ia(r),ia(i),12),s=(a-o)/2;for(let e of[r,i]){let t=(a-ra(e))/2;e.forEach(e=>{e.outer+=t,e.inner+=s})}return{bands:[...r,...i],height:a,middle:{top:s,height:o}}}function ta(e,t,n){let r=0,i=0;return t.map(t=>{let a=Math.max(t.people/n*Zi,$i),o={flow:t,side:e,outer:r,inner:i,thickness:a};return r+=Math.max(a,14)+Qi/2,i+=a,o})}function na(e){return e.reduce((e,{people:t})=>e+t,0)}function ra(e){let t=e.at(-1);return t?t.outer+Math.max(t.thickness,Qi):0}function ia(e){let t=e.at(-1);return t?t.inner+t.thickness:0}function aa(e,t,n,r,i){let a=(e+n)/2;return`M${e} ${t}C${a} ${t} ${a} ${r} ${n} ${r}v${i}C${a} ${r+i} ${a} ${t+i} ${e} ${t+i}z`}var oa=360,sa=110,ca=10,la=15;function ua({id:e,into:t,outOf:n,onPick:r}){let i=f(),{bands:a,height:o,middle:s}=ea(t,n),c=U().types.Company;return h(`svg`,{class:`sankey`,viewBox:`0 0 ${oa} ${o+20}`,role:`group`,"aria-label":`Flows of ${L(e)}`,children:[h(`pattern`,{id:i,width:`5`,height:`5`,patternUnits:`userSpaceOnUse`,patternTransform:`rotate(45)`,children:h(`rect`,{width:`2`,height:`5`,fill:c,opacity:`0.75`})}),a.map(e=>h(da,{band:e,color:c,hatch:`url(#${i})`,onPick:r},`${e.side} ${e.flow.id}`)),h(`rect`,{x:175,y:s.top,width:ca,height:s.height,fill:U().ink,rx:2}),h(`text`,{x:oa/2,y:o+14,class:`middle`,children:L(e)})]})}function da({band:e,color:t,hatch:n,onPick:r}){let{flow:i,side:a,outer:o,inner:s,thickness:c}=e,[l,u]=a===`into`?[sa,175]:[250,185],d=c*(i.certain/i.people),f=c*(i.possible/i.people),p=a===`into`?`from ${O(i.name)}`:`to ${O(i.name)}`,m=()=>r(i.id,a);return h(`g`,{role:`button`,tabIndex:0,"aria-label":`${y(i.people,`person`,`people`)} ${p}, ${i.certain} of them certain, ${i.possible} possible`,onClick:m,onKeyDown:({key:e})=>e===`Enter`&&m(),children:[h(`path`,{d:aa(l,o,u,s,c),class:`band`,stroke:t,"stroke-dasharray":`2 2`}),f>0&&h(`path`,{d:aa(l,o+d,u,s+d,f),fill:n}),d>0&&h(`path`,{d:aa(l,o,u,s,d),fill:t,opacity:`0.8`}),h(`text`,{x:a===`into`?104:256,y:o+c/2+4,class:a,children:[O(D(i.name,la)),` `,i.people.toLocaleString(`en`)]})]})}var fa=10;function pa({id:e}){let[t,n]=o(null),r=Y(async t=>{let n=await S(`Looking for moves`,we,{id:[e],first:fa},t);return P({entities:[...n.into.nodes,...n.outOf.nodes].flatMap(({from:e,to:t})=>[w(e),w(t)])}),n},[e]);if(!r)return null;let i=r.into.nodes.map(e=>ma(e,e.from)),s=r.outOf.nodes.map(e=>ma(e,e.to)),c=r.into.totalCount-i.length+r.outOf.totalCount-s.length,l=[e,...i.map(e=>e.id),...s.map(e=>e.id)];return h(`section`,{"aria-label":`Answer`,class:`answer`,children:[h(`p`,{class:`headline`,children:[y(r.into.people,`person`,`people`),` moved to `,h(`bdi`,{children:I(e)}),`, `,r.outOf.people.toLocaleString(`en`),` from it, as far as is recorded.`]}),i.length+s.length>0&&h(a,{children:[h(ua,{id:e,into:i,outOf:s,onPick:(t,r)=>n(r===`into`?{from:t,to:e}:{from:e,to:t})}),h(`p`,{class:`quiet`,children:`Full: certain. Hatched: possible by the dates. Outline: nothing is known of the dates. Click on a band for the people.`}),c>0&&h(`p`,{class:`note`,children:[y(c,`smaller flow`),` not shown.`]}),h(`button`,{type:`button`,onClick:()=>void E(V([...new Set(l)])),children:`Show these companies in the drawing`})]}),t&&h(Ji,{...t},`${t.from} ${t.to}`)]})}function ma({people:e,certain:t,possible:n},r){return{id:r.id,name:r.name,people:e,certain:t,possible:n}}var ha={path:{name:`How are two linked?`,a:`From`,b:`to`,types:null},overlap:{name:`Were two people together?`,a:`Person`,b:`and`,types:[`Person`]},colleagues:{name:`Who were the colleagues?`,a:`Of`,types:[`Person`]},flows:{name:`Where did people come from and go to?`,a:`Company`,types:[`Company`]},career:{name:`What happened when?`,a:`Person or company`,types:[`Person`,`Company`]}};function ga(e,t){let n=k.entities.get(e)?.type;return n!==void 0&&(ha[t].types?.includes(n)??!0)}function _a(e,{a:t,b:n}){let r=t=>t!==null&&ga(t,e)?t:null;return{kind:e,a:r(t),b:r(n)}}function va({kind:e,a:t,b:n}){return t!==null&&(ha[e].b===void 0||n!==null&&n!==t)}function ya({people:e}){let t=Y(t=>S(`Comparing two careers`,xe,{people:e},t),e);if(!t)return null;let{verdict:n,overlaps:r,reasons:i}=t.overlap,a=r.map(({at:e})=>e.id),o=r.flatMap(e=>e.stints.map(({id:e})=>e));return h(`section`,{"aria-label":`Answer`,class:`answer`,children:[h(`p`,{class:`headline`,children:[h(`bdi`,{children:I(e[0])}),` and `,h(`bdi`,{children:I(e[1])}),` at one place at the same time:`,` `,h(Bi,{verdict:n})]}),h(Hi,{reasons:i}),r.map(e=>h(Vi,{overlap:e},e.at.id)),h(`button`,{type:`button`,onClick:()=>void E(V([...e,...a],[...e,...a,...o])),children:`Show in the drawing`})]})}function ba({path:e}){return h(`p`,{class:`chain`,children:e.nodes.map((e,t)=>h(`span`,{children:[t>0&&h(`span`,{"aria-label":`then`,children:` → `}),h(`button`,{type:`button`,class:`words`,onClick:()=>B([e.id]),children:[h(X,{type:e.__typename}),` `,h(`bdi`,{children:e.name})]})]},e.id))})}function xa({hop:e,from:t,to:n}){return h(`li`,{"aria-label":`${L(t)} and ${L(n)}`,children:[e.together&&h(`p`,{class:`quiet`,children:[`there together with who comes before: `,h(Bi,{verdict:e.together})]}),e.relations.map(e=>h(Z,{claim:e,role:e.role,children:h(`button`,{type:`button`,class:`words`,onClick:()=>B([e.id]),children:[h(Sa,{id:e.source.id}),` `,v[e.kind].out,` `,h(Sa,{id:e.target.id})]})},e.id))]})}function Sa({id:e}){return h(`bdi`,{class:`name`,children:k.entities.get(e)?.name??e})}var Ca=20;function wa({from:e,to:t}){let{together:n=!1,avoidOver:r=null}=J.value,{asOf:i}=j.value,o=Y(async a=>{let o=await S(`Looking for paths`,Ee,{from:e,to:t,asOf:i,together:n,avoid:r===null?null:{degreeOver:r},limit:Ca},a);return o.paths.forEach(Ta),o.paths},[e,t,i,n,r]);return h(a,{children:[h(Da,{}),o&&h(`section`,{"aria-label":`Answer`,class:`answer`,children:[h(`p`,{class:`headline`,children:[h(Ea,{paths:o}),` from `,h(`bdi`,{children:I(e)}),` to `,h(`bdi`,{children:I(t)}),i!==null&&h(a,{children:[` that may have held in `,i]}),`.`]}),o.length>0&&h(Oa,{paths:o},o.map(Aa).join(` `))]})]})}function Ta({nodes:e,hops:t}){P({entities:e.map(w),relations:t.flatMap(({relations:e})=>e.map(T))})}function Ea({paths:e}){return e.length===0?h(a,{children:`No path of at most six links is recorded`}):e.length<Ca?h(a,{children:y(e.length,`path`)}):h(a,{children:[`The `,Ca,` shortest paths`]})}function Da(){let{together:e=!1,avoidOver:t=null}=J.value;return h(`div`,{class:`options`,children:[h(`label`,{class:`check`,children:[h(`input`,{type:`checkbox`,checked:e,onChange:({currentTarget:e})=>J.value={...J.value,together:e.checked}}),`only people who may have met`]}),h(`label`,{class:`check`,children:[`around what has`,h(`select`,{value:String(t),onChange:({currentTarget:{value:e}})=>J.value={...J.value,avoidOver:e===`null`?null:Number(e)},children:[h(`option`,{value:`null`,children:`any number of links`}),[1e3,100,20].map(e=>h(`option`,{value:e,children:[`more than `,e.toLocaleString(`en`),` links`]},e))]})]})]})}function Oa({paths:e}){let[t,n]=o(()=>Math.max(0,e.findIndex(ja))),r=e[t];i(()=>{ja(r)||E(Ma(r))},[r]);let s=r=>n((t+r+e.length)%e.length);return h(a,{children:[e.length>1&&h(`div`,{class:`stepper`,role:`group`,"aria-label":`Alternatives`,children:[h(`button`,{type:`button`,"aria-label":`Path before`,onClick:()=>s(-1),children:`‹`}),h(`span`,{role:`status`,children:[t+1,` of `,e.length]}),h(`button`,{type:`button`,"aria-label":`Next path`,onClick:()=>s(1),children:`›`})]}),h(`p`,{class:`quiet`,children:[y(r.length,`link`),r.together&&h(a,{children:[` `,`· people together: `,h(Bi,{verdict:r.together})]})]}),h(ba,{path:r}),h(`ol`,{class:`hops`,children:r.hops.map((e,t)=>h(xa,{hop:e,from:r.nodes[t].id,to:r.nodes[t+1].id},t))}),h(`button`,{type:`button`,onClick:()=>void E(Ma(r)),children:`Show in the drawing`})]})}function ka({nodes:e,hops:t}){let n=e.map(({id:e})=>e);return{nodes:n,all:[...n,...t.flatMap(({relations:e})=>e.map(({id:e})=>e))]}}function Aa(e){return ka(e).all.join(` `)}function ja(e){return j.peek().highlighted.join(` `)===Aa(e)}async function Ma(e){let{nodes:t,all:n}=ka(e);await V(t,n)}var Na=Object.keys(ha);function Pa(){let e=J.value,t=ha[e.kind];return i(Fa,[e.kind]),h(`div`,{class:`ask`,children:[h(`label`,{class:`field`,children:[`Question`,h(`select`,{value:e.kind,onChange:({currentTarget:t})=>J.value=_a(t.value,e),children:Na.map(e=>h(`option`,{value:e,children:ha[e].name},e))})]}),h(Ia,{label:t.a,id:e.a,onPick:t=>J.value={...e,a:t}}),t.b!==void 0&&h(Ia,{label:t.b,id:e.b,onPick:t=>J.value={...e,b:t}}),t.b!==void 0&&h(`button`,{type:`button`,class:`small`,onClick:()=>J.value={...e,a:e.b,b:e.a},children:`swap`}),va(e)?h(La,{},`${e.kind} ${e.a} ${e.b}`):h(`p`,{class:`quiet`,children:[`Name `,t.b?`both`:`one`,`, or select in the drawing.`]})]})}function Fa(){let e=J.value,t=j.value.selected.filter(t=>ga(t,e.kind)&&t!==e.a&&t!==e.b),n=e.a??t.shift()??null,r=e.b??t.shift()??null;J.value={...e,a:n,b:r}}function Ia({label:e,id:t,onPick:n}){let{kind:r}=J.value,i=ha[r].types;return h(`div`,{class:`field`,children:[h(`span`,{"aria-hidden":`true`,children:e}),h(vi,{label:e,placeholder:`A name…`,...i?{types:i}:{},value:t===null?``:I(t),onPick:n},`${r} ${t}`)]})}function La(){let{kind:e,a:t,b:n}=J.value;switch(e){case`path`:return h(wa,{from:t,to:n});case`overlap`:return h(ya,{people:[t,n]});case`colleagues`:return h(Wi,{id:t});case`flows`:return h(pa,{id:t});case`career`:return h(Ri,{id:t})}}function Ra({ids:e}){let{nodes:t}=j.value,n=e.filter(e=>t.has(e)),[r]=e;return n.length===0?null:h(`div`,{class:`actions`,children:[e.length===1&&r&&h(a,{children:[h(`button`,{type:`button`,onClick:()=>void E(Qt(r)),children:`Expand`}),h(`button`,{type:`button`,onClick:()=>tn(r),children:`Collapse`})]}),h(`button`,{type:`button`,"aria-pressed":n.every(e=>t.get(e)?.pinned),onClick:()=>ln(e),children:`Pin`}),h(`button`,{type:`button`,onClick:()=>sn(e),children:`Hide`}),h(`button`,{type:`button`,onClick:()=>cn(e),children:[`Keep only `,e.length===1?`this`:`these`]})]})}function za({id:e}){return h(`button`,{type:`button`,class:`words`,onClick:()=>rn(e),children:h(`bdi`,{children:I(e)})})}function Ba({id:e,kinds:t}){let n=M.value.hiddenDegree.get(e)??0,r=Va(e);return h(`div`,{class:`kinds`,children:[h(`ul`,{children:[...t].map(([t,n])=>{let i=n-(r.get(t)??0);return h(`li`,{children:[h(`span`,{class:`kind-name`,children:Ha(e,t)}),h(`span`,{class:`kind-count`,children:n.toLocaleString(`en`)}),i>0&&h(`button`,{type:`button`,class:`small`,onClick:()=>void E(Qt(e,t)),children:[`show `,i>30?`30 of ${i.toLocaleString(`en`)}`:i,` more`]})]},t)})}),n>0&&h(`p`,{class:`note`,children:[y(n,`link`),` to what is not drawn.`]})]})}function Va(e){let{nodes:t}=j.value,n=new Map;for(let r of k.relationsOf(e))t.has(r.source)&&t.has(r.target)&&n.set(r.kind,(n.get(r.kind)??0)+1);return n}function Ha(e,t){let n=[...k.relationsOf(e)].find(e=>e.kind===t);return!n||n.source===e?v[t].out:v[t].in}var Ua=50;function Wa({id:e}){let t=Y(t=>Ga(e,null,t),[e]),n=Y(t=>qe(e,t),[e]),r=k.entities.get(e);return r?h(`div`,{class:`details`,children:[h(`h2`,{class:`entity-name`,children:[h(X,{type:r.type}),` `,h(`bdi`,{children:r.name})]}),h(`p`,{class:`quiet`,children:[ie[r.type].one,r.category,y(r.degree,`link`)].filter(Boolean).join(` · `)}),h(Ra,{ids:[e]}),n&&h(Ba,{id:e,kinds:n}),t&&h(Ka,{evidence:t}),t&&h(qa,{id:e,first:t.relations})]}):null}async function Ga(e,t,n){let{node:r}=await S(`Reading the evidence`,ue,{id:e,claims:Ua,after:t},n);return!r||!(`facts`in r)?null:(P({entities:[w(r),...r.relations.edges.map(({other:e})=>w(e))],relations:r.relations.edges.map(e=>T(e.node))}),r)}function Ka({evidence:e}){let{aliases:t,description:n,url:r,openLists:i,facts:o,citations:s}=e;return h(a,{children:[t.length>0&&h(`p`,{children:[`also `,h(`bdi`,{children:t.map(({name:e})=>e).join(`, `)})]}),n&&h(`p`,{dir:`auto`,class:`long`,children:h(bi,{text:n})}),r&&h(`p`,{children:h(Jr,{url:r})}),i.length>0&&h(`p`,{class:`note`,children:[`The source says that there is more than is listed: `,i.map(e=>v[e].out).join(`, `),`.`]}),s.length>0&&h(`details`,{children:[h(`summary`,{children:[`Named in `,y(s.length,`sentence`)]}),h(Ci,{citations:s})]}),o.totalCount>0&&h(`h3`,{children:`Facts`}),o.nodes.map(e=>h(Z,{claim:e,children:[h(`span`,{class:`fact-name`,children:e.name}),`: `,h(bi,{text:e.value})]},e.id)),o.totalCount>o.nodes.length&&h(`p`,{class:`note`,children:[y(o.totalCount-o.nodes.length,`more fact`),` not listed.`]})]})}function qa({id:e,first:t}){let{pages:n,totalCount:r,hasMore:i,loadMore:o}=zi(t,async t=>(await Ga(e,t))?.relations??null),s=n.flatMap(e=>e.edges);return h(a,{children:[s.length>0&&h(`h3`,{children:`Links`}),s.map(({node:t,other:n})=>h(Z,{claim:t,role:t.role,children:h(`button`,{type:`button`,class:`words`,onClick:()=>void E(Ja(t.id,n.id)),children:h(wi,{relation:t,from:e})})},t.id)),i&&h(`button`,{type:`button`,class:`more`,onClick:o,children:[y(r-s.length,`more link`),`…`]})]})}async function Ja(e,t){await V([t]),B([e])}function Ya({id:e}){let t=Y(async t=>{let{node:n}=await S(`Reading the evidence`,de,{id:e},t);return!n||!(`kind`in n)?null:(P({entities:[w(n.source),w(n.target)],relations:[T(n)]}),n)},[e]),n=k.relations.get(e);return n?h(`div`,{class:`details`,children:[h(`h2`,{class:`entity-name relation-name`,children:[h(Xa,{id:n.source}),` `,h(`span`,{class:`verb`,children:v[n.kind].out}),` `,h(Xa,{id:n.target})]}),h(`div`,{class:`actions`,children:h(`button`,{type:`button`,onClick:()=>cn([e]),children:`Keep only its ends`})}),t&&h(Z,{claim:t,role:t.role,children:v[t.kind].out})]}):null}function Xa({id:e}){let t=k.entities.get(e);return t?h(`button`,{type:`button`,class:`words`,onClick:()=>B([e]),children:[h(X,{type:t.type}),` `,h(`bdi`,{children:t.name})]}):null}function Za({ids:e}){let[t,n]=e,r=e.every(e=>k.entities.get(e)?.type===`Person`),i=e=>Kr({kind:e,a:t??null,b:n??null});return h(`div`,{class:`details`,children:[h(`h2`,{children:[e.length,` selected`]}),h(`ul`,{class:`plain`,children:e.map(e=>h(`li`,{children:[h(X,{type:k.entities.get(e)?.type??`Person`}),` `,h(za,{id:e})]},e))}),h(Ra,{ids:e}),e.length===2&&h(`div`,{class:`actions`,children:[h(`button`,{type:`button`,onClick:()=>i(`path`),children:`How are they linked?`}),r&&h(`button`,{type:`button`,onClick:()=>i(`overlap`),children:`Were they together?`})]})]})}var Qa=[{kind:`path`,a:`project:kimi`,b:`company:google-brain`},{kind:`career`,a:`person:wu-yuxin`,b:null},{kind:`overlap`,a:`person:wang-xing`,b:`person:wang-huiwen`}];function $a(){return h(`div`,{class:`welcome`,children:[h(`h2`,{children:`Who is linked to whom, and who says so?`}),h(`p`,{children:`Click on a node or a line to read what is claimed about it. Double click on a node to bring in its neighbours. Every line has a sentence behind it.`}),h(`h3`,{children:`Three questions to start from`}),h(eo,{}),h(`h3`,{children:`Or find somebody`}),h(`p`,{children:[`Press `,h(`kbd`,{children:`/`}),` and type a name. Press `,h(`kbd`,{children:`?`}),` for what else the keys do.`]})]})}function eo(){let[e,t]=o(!1);i(()=>{E(Yt(Qa.flatMap(({a:e,b:t})=>[e,t]).filter(e=>e!==null)).then(()=>t(!0)))},[]);let n=e?[...Qa.filter(to),...no()].slice(0,3):[];return h(`ul`,{class:`questions`,children:n.map(e=>h(`li`,{children:h(`button`,{type:`button`,onClick:()=>Kr(e),children:h(ro,{question:e})})},`${e.kind} ${e.a} ${e.b}`))})}function to({a:e,b:t}){return[e,t].every(e=>e===null||k.entities.has(e))}function no(){let e=[...M.value.entities].map(e=>k.entities.get(e)).sort((e,t)=>t.degree-e.degree),[t,n]=e.filter(({type:e})=>e===`Person`),r=e.find(({type:e})=>e===`Company`);return[...t&&r?[{kind:`path`,a:t.id,b:r.id}]:[],...t&&n?[{kind:`overlap`,a:t.id,b:n.id}]:[],...r?[{kind:`flows`,a:r.id,b:null}]:[]]}function ro({question:{kind:e,a:t,b:n}}){let r=h(io,{id:t});switch(e){case`path`:return h(a,{children:[`How is `,r,` linked to `,h(io,{id:n}),`?`]});case`overlap`:return h(a,{children:[`Were `,r,` and `,h(io,{id:n}),` together?`]});case`colleagues`:return h(a,{children:[`Who were the colleagues of `,r,`?`]});case`flows`:return h(a,{children:[`Where did the people of `,r,` come from and go to?`]});case`career`:return h(a,{children:[`What happened when in the career of `,r,`?`]})}}function io({id:e}){return h(`bdi`,{children:e===null?``:D(I(e),60)})}function ao(){let{selected:e}=j.value,[t]=e;return t===void 0?h($a,{}):e.length>1?h(Za,{ids:e}):k.relations.has(t)?h(Ya,{id:t},t):h(Wa,{id:t},t)}var oo=200,so=new Intl.Collator(`en`);function co(){let{entities:e,lines:t}=M.value;return h(`div`,{class:`tables`,children:[h(lo,{ids:[...e]}),h(uo,{lines:t})]})}function lo({ids:e}){let[t,n]=o(oo),{selected:r,nodes:i}=j.value,s=e.sort((e,t)=>so.compare(I(e),I(t)));return h(a,{children:[h(`table`,{children:[h(`caption`,{children:[y(e.length,`entity`,`entities`),` drawn`]}),h(`thead`,{children:h(`tr`,{children:[h(`th`,{scope:`col`,children:`Name`}),h(`th`,{scope:`col`,children:`What`}),h(`th`,{scope:`col`,class:`number`,children:`Links`}),h(`th`,{scope:`col`,children:`Walk`})]})}),h(`tbody`,{children:s.slice(0,t).map(e=>{let t=k.entities.get(e),n=M.value.hiddenDegree.get(e)??0;return h(`tr`,{class:fo(e),children:[h(`th`,{scope:`row`,children:[h(`button`,{type:`button`,class:`words`,"aria-pressed":r.includes(e),onClick:t=>t.shiftKey?rn(e):B([e]),children:[h(X,{type:t.type}),` `,h(`bdi`,{children:t.name})]}),h(po,{id:e})]}),h(`td`,{children:ie[t.type].one}),h(`td`,{class:`number`,children:[t.degree.toLocaleString(`en`),n>0&&h(`span`,{class:`quiet`,children:[` (`,n.toLocaleString(`en`),` not drawn)`]})]}),h(`td`,{children:h(`button`,{type:`button`,class:`small`,onClick:()=>void E(nn(e)),children:i.get(e)?.expanded?`collapse`:`expand`})})]},e)})})]}),h(mo,{rest:s.length-t,onClick:()=>n(t+oo)})]})}function uo({lines:e}){let[t,n]=o(oo),{selected:r,asOf:i}=j.value;return h(a,{children:[h(`table`,{children:[h(`caption`,{children:[y(e.length,`link`),` drawn`]}),h(`thead`,{children:h(`tr`,{children:[h(`th`,{scope:`col`,children:`Link`}),h(`th`,{scope:`col`,children:`When`}),h(`th`,{scope:`col`,children:`Standing`}),i&&h(`th`,{scope:`col`,children:[`In `,i]})]})}),h(`tbody`,{children:e.slice(0,t).map(({relation:e,verdict:t})=>h(`tr`,{class:fo(e.id),children:[h(`th`,{scope:`row`,children:[h(`button`,{type:`button`,class:`words`,"aria-pressed":r.includes(e.id),onClick:()=>B([e.id]),children:[h(`bdi`,{children:I(e.source)}),` `,v[e.kind].out,` `,h(`bdi`,{children:I(e.target)})]}),h(po,{id:e.id})]}),h(`td`,{children:se(e.period)}),h(`td`,{children:ae[e.standing].name}),i&&h(`td`,{children:t?oe[t]:`…`})]},e.id))})]}),h(mo,{rest:e.length-t,onClick:()=>n(t+oo)})]})}function fo(e){let{selected:t,highlighted:n}=j.value;return[t.includes(e)&&`selected`,n.includes(e)&&`lit`].filter(Boolean).join(` `)}function po({id:e}){return j.value.highlighted.includes(e)?h(`span`,{class:`lit-mark`,children:` in the answer`}):null}function mo({rest:e,onClick:t}){return e>0?h(`button`,{type:`button`,class:`more`,onClick:t,children:[y(e,`more row`),`…`]}):null}var ho=[{id:`details`,name:`Evidence`},{id:`ask`,name:`Ask`},{id:`table`,name:`Table`}];function go(){return h(`aside`,{class:`side`,"aria-label":`Beside the drawing`,children:[h(`div`,{class:`tabs`,role:`tablist`,"aria-label":`Panels`,onKeyDown:e=>{let t={ArrowRight:1,ArrowLeft:-1}[e.key];t&&(q.value=ho[(ho.findIndex(({id:e})=>e===q.value)+t+ho.length)%ho.length].id,document.getElementById(`tab-${q.value}`)?.focus(),e.preventDefault())},children:ho.map(({id:e,name:t})=>h(`button`,{type:`button`,role:`tab`,id:`tab-${e}`,"aria-selected":q.value===e,"aria-controls":`panel`,tabIndex:q.value===e?0:-1,onClick:()=>q.value=e,children:t},e))}),h(`div`,{class:`panel`,role:`tabpanel`,id:`panel`,"aria-labelledby":`tab-${q.value}`,tabIndex:0,children:[q.value===`details`&&h(ao,{}),q.value===`ask`&&h(Pa,{}),q.value===`table`&&h(co,{})]})]})}function _o(){let{entities:e,lines:t,hiddenLines:n,hiddenEntities:r,hiddenDegree:i}=M.value,o=[...i.values()].reduce((e,t)=>e+t,0),s=[`${y(e.size,`entity`,`entities`)}, ${y(t.length,`link`)}`,o>0&&`${y(o,`link`)} to what is not drawn`,r>0&&`${y(r,`entity`,`entities`)} left out by the legend`,n.filter>0&&`${y(n.filter,`link`)} left out by the legend`,n.date>0&&`${y(n.date,`link`)} that did not hold in ${j.value.asOf}`];return h(a,{children:[h(`p`,{class:`status`,children:s.filter(Boolean).join(` · `)}),h(`p`,{class:`said`,role:`status`,"aria-live":`polite`,children:N.value})]})}var vo=/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,yo=m(()=>{vt.value;let e=1/0,t=-1/0;for(let{period:n,recordedAt:r}of k.relationsBetween(yt.value))for(let i of[n.start,n.end,r])if(i!==null){let n=Number(i.slice(0,4));e=Math.min(e,n),t=Math.max(t,n)}return Number.isFinite(e)?{first:Math.min(e,t-10),last:t+1}:null});function bo(){let{asOf:e}=j.value,t=yo.value,n=l(!1);if(!t)return null;let{first:r,last:i}=t,a=e===null?i:Number(e.slice(0,4)),o=e=>{(n.current?xt:F)({do:`setDate`,asOf:e}),n.current=!0};return h(`div`,{class:`time`,role:`group`,"aria-label":`Time`,children:[h(`label`,{class:`any`,children:[h(`input`,{type:`checkbox`,checked:e===null,onChange:({currentTarget:e})=>F({do:`setDate`,asOf:e.checked?null:String(i-1)})}),`any time`]}),h(`input`,{type:`range`,"aria-label":`Year`,"aria-valuetext":e??`any time`,min:r,max:i,step:1,value:a,onInput:({currentTarget:e})=>o(e.value),onChange:()=>n.current=!1}),h(`input`,{type:`text`,class:`date`,"aria-label":`Date: a year, a month or a day`,placeholder:`${r}–${i}`,size:10,value:e??``,onChange:({currentTarget:e})=>{let t=e.value.trim(),n=t===``||vo.test(t);e.setCustomValidity(n?``:`A year, a month or a day: 2017, 2017-05 or 2017-05-03`),e.reportValidity(),n&&F({do:`setDate`,asOf:t||null})}})]})}async function xo(e,t){return C(e,void 0,async e=>{for(;;){let n=await So(t,e);if(typeof n!=`string`)return n;b.value=n,await Fe(e)}})}async function So(e,t){let n;try{let r=await fetch(e,{signal:t});if(r.ok)return await r.blob();n=(await r.json()).errors?.[0]}catch{return t.throwIfAborted(),`server`}if(je(n))return`database`;throw Me(n)}function Co(e){let{width:t,height:n,palette:r,drawing:i}=e,a=br(i.lines);return[`<svg xmlns="http://www.w3.org/2000/svg" width="${t}" height="${n}" viewBox="0 0 ${t} ${n}" font-family="system-ui, sans-serif">`,`<rect width="${t}" height="${n}" fill="${r.paper}"/>`,...i.lines.map(t=>To(t,a.get(t.relation.id)??0,e)),...[...i.entities].map(t=>wo(t,e)),Do(e),`</svg>`].join(`
`)}function wo(e,{entities:t,view:n,toScreen:r,scale:i,palette:a}){let o=t.get(e),{x:s,y:c}=r(n.nodes.get(e)),l=i(_r(o.degree)),u=n.selected.includes(e)?a.ink:n.highlighted.includes(e)?a.accent:null,d=u?` stroke="${u}" stroke-width="2" paint-order="stroke"`:``,f=`<text x="${$(l+5)}" y="4" font-size="13" font-weight="500" fill="${a.ink}" stroke="${a.paper}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${Oo(o.name)}</text>`;return`<g transform="translate(${$(s)} ${$(c)})"><path d="${ri[o.type]}" transform="scale(${$(l/8)})" fill="${a.types[o.type]}"${d}/>${f}</g>`}function To({relation:e,verdict:t},n,{view:r,entities:i,toScreen:a,scale:o,palette:s}){let c=a(r.nodes.get(e.source)),l=a(r.nodes.get(e.target)),u=Math.hypot(l.x-c.x,l.y-c.y)-o(_r(i.get(e.target).degree))-2,d=r.selected.includes(e.id)?s.ink:r.highlighted.includes(e.id)?s.accent:null,f=d??s.standings[e.standing],p=l.x<c.x?1:-1,m=Math.atan2(l.y-c.y,l.x-c.x)*180/Math.PI,h=Eo(e.standing,t??`CERTAIN`,Math.max(u-8,0),f,d?1.4:0),g=`<path d="M${$(u)} 0l-8 -4v8z" fill="${f}"/>`,_=`<title>${Oo(`${i.get(e.source).name} ${v[e.kind].out} ${i.get(e.target).name}`)}</title>`;return`<g transform="translate(${$(c.x)} ${$(c.y)}) rotate(${$(m)}) translate(0 ${p*n})">${_}${h}${g}</g>`}function Eo(e,t,n,r,i=0){let a=ti[t]?` stroke-dasharray="${ti[t]}"`:``;return Qr(e,n).map(t=>`<path d="${t}" fill="none" stroke="${r}" stroke-width="${_n[e]+i}"${a}/>`).join(``)}function Do({drawing:e,view:t,entities:n,palette:r,height:i}){let a=new Set([...e.entities].map(e=>n.get(e).type)),o=new Set(e.lines.map(({relation:e})=>e.standing)),s=[..._.filter(e=>a.has(e)).map(e=>[`<path d="${ri[e]}" transform="translate(14 0) scale(.8)" fill="${r.types[e]}"/>`,ie[e].one]),...te.filter(e=>o.has(e)).map(e=>[Eo(e,`CERTAIN`,28,r.standings[e]),ae[e].name]),...t.asOf===null?[]:ne.map(e=>[Eo(`STATED`,e,28,r.standings.STATED),`${oe[e]} in ${t.asOf}`])],c=i-s.length*18-14,l=e=>`<text x="38" y="4" font-size="12" fill="${r.ink}">${Oo(e)}</text>`;return`<g>${`<rect x="8" y="${c-12}" width="176" height="${s.length*18+12}" rx="6" fill="${r.paper}" stroke="${r.faint}"/>`}${s.map(([e,t],n)=>`<g transform="translate(18 ${c+n*18+3})">${e}${l(t)}</g>`).join(``)}</g>`}function $(e){return e.toFixed(2)}function Oo(e){return e.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu,``).replaceAll(`&`,`&amp;`).replaceAll(`<`,`&lt;`).replaceAll(`>`,`&gt;`).replaceAll(`"`,`&quot;`)}function ko(){let e=z.value;if(!e)throw Error(`this browser draws no picture`);let{toScreen:t,scale:n}=e;return Co({drawing:M.value,view:j.value,entities:k.entities,palette:U(),toScreen:t,scale:n,...e.dimensions()})}async function Ao(){let e=new Image,t=URL.createObjectURL(new Blob([ko()],{type:`image/svg+xml`}));try{e.src=t,await e.decode();let n=document.createElement(`canvas`);return n.width=e.width*2,n.height=e.height*2,n.getContext(`2d`).drawImage(e,0,0,n.width,n.height),await new Promise((e,t)=>{n.toBlob(n=>n?e(n):t(Error(`the picture cannot be written`)),`image/png`)})}finally{URL.revokeObjectURL(t)}}async function jo(e,t){return xo(`Exporting`,`./export?${new URLSearchParams({format:e,ids:t.join(`,`)})}`)}function Mo(e,t){let n=document.createElement(`a`);n.href=URL.createObjectURL(e),n.download=t,n.click(),setTimeout(()=>URL.revokeObjectURL(n.href),6e4)}var No=1e3;function Po(e,t){let n=e.slice(0,No),r=e.length>No?`${No.toLocaleString(`en`)} of the ${e.length.toLocaleString(`en`)} entities that the explorer shows`:`What the explorer shows`,i=[`first: 20`,...t===null?[]:[`asOf: ${JSON.stringify(t)}`]].join(`, `);return`# ${r}
query View {
  nodes(ids: ${JSON.stringify(n)}) {
    id
    ... on Entity {
      name
      degree
      relations(${i}) {
        edges {
          node {
            kind
            role
            standing
            period { start end status }
            citations { quote }
          }
          other { id name }
        }
      }
    }
  }
}
`}function Fo(e){return`./#query=${encodeURIComponent(e)}`}function Io(){let[e,t]=o(!1),n=l(null);i(()=>{let e=({target:e})=>{n.current?.contains(e)||t(!1)};return addEventListener(`pointerdown`,e),()=>removeEventListener(`pointerdown`,e)},[]);let r=[...M.value.entities],a=()=>t(!1);return h(`div`,{class:`share`,ref:n,onKeyDown:e=>{e.key===`Escape`&&a()},children:[h(`button`,{type:`button`,class:`icon`,title:`Share and take away`,"aria-expanded":e,onClick:()=>t(!e),children:h(K,{name:`share`,label:`Share and take away`})}),e&&h(`div`,{class:`menu`,onClick:a,children:[h(`button`,{type:`button`,onClick:()=>void E(Lo()),children:`Copy the link to this view`}),h(`button`,{type:`button`,onClick:()=>void E(Ao().then(e=>Mo(e,`ties.png`))),children:`Picture (PNG)`}),h(`button`,{type:`button`,onClick:()=>Mo(new Blob([ko()],{type:`image/svg+xml`}),`ties.svg`),children:`Picture (SVG)`}),h(`button`,{type:`button`,disabled:r.length>1e3,onClick:()=>void E(jo(`csv`,r).then(e=>Mo(e,`ties.zip`))),children:`Data (CSV, zipped)`}),h(`button`,{type:`button`,disabled:r.length>1e3,onClick:()=>void E(jo(`graphml`,r).then(e=>Mo(e,`ties.graphml`))),children:`Data (GraphML)`}),h(`p`,{class:`quiet`,children:r.length>1e3?`Data of at most ${1e3.toLocaleString(`en`)} entities can be taken at once: leave some out.`:`Data are of what is drawn, with every link in between.`}),h(`a`,{href:Fo(Po(r,j.value.asOf)),children:`Open this view as a query`}),h(`a`,{href:`./`,children:`Playground`})]})]})}async function Lo(){try{await navigator.clipboard.writeText(location.href),N.value=`The link is in the clipboard.`}catch{N.value=`This browser gives no way to the clipboard: copy the address of the page, which is the link.`}}function Ro(){let{past:e,future:t}=A.value;return h(`header`,{class:`bar`,children:[h(`h1`,{class:`brand`,children:[`ties `,h(`span`,{class:`quiet`,children:`explorer`})]}),h(vi,{class:`find`,label:`Find`,placeholder:`Find a person, company, project…`,clears:!0,onPick:e=>void E(V([e]))}),h(`div`,{class:`tools`,role:`toolbar`,"aria-label":`Drawing`,children:[h(`button`,{type:`button`,class:`icon`,title:`Undo (Ctrl+Z)`,disabled:e.length===0,onClick:qt,children:h(K,{name:`undo`,label:`Undo`})}),h(`button`,{type:`button`,class:`icon`,title:`Redo (Ctrl+Shift+Z)`,disabled:t.length===0,onClick:Jt,children:h(K,{name:`redo`,label:`Redo`})}),h(`button`,{type:`button`,class:`icon`,title:`Arrange anew`,onClick:()=>void E(Gt()),children:h(K,{name:`arrange`,label:`Arrange anew`})}),h(Io,{}),h(`button`,{type:`button`,class:`icon`,title:H()?`Light`:`Dark`,onClick:()=>{dn.value=H()?`light`:`dark`},children:h(K,{name:H()?`sun`:`moon`,label:H()?`Light colours`:`Dark colours`})}),h(`button`,{type:`button`,class:`icon`,title:`Keys (?)`,onClick:()=>Gr.value=!0,children:h(K,{name:`keys`,label:`Help on keys`})})]})]})}function zo(){let e=1.4;return h(`div`,{class:`zoom`,role:`group`,"aria-label":`Zoom`,children:[h(`button`,{type:`button`,class:`icon`,onClick:()=>z.value?.zoom(1/e),children:h(K,{name:`plus`,label:`Nearer`})}),h(`button`,{type:`button`,class:`icon`,onClick:()=>z.value?.zoom(e),children:h(K,{name:`minus`,label:`Farther`})}),h(`button`,{type:`button`,class:`icon`,onClick:()=>z.value?.fit(),children:h(K,{name:`fit`,label:`Show all`})})]})}var Bo=150,Vo=40;async function Ho(){let{entities:e,total:t}=await Ve(Bo),n=t<=Bo,r=n?e:e.slice(0,Vo);P({entities:r});let i=r.map(({id:e})=>e),a=[...n?await Uo(i):i].sort();n||await Xt(i);let o=Nt({x:0,y:0},a.length);xt({do:`add`,positions:new Map(a.map((e,t)=>[e,o[t]])),addedBy:null,expanded:[]}),N.value=n?`All ${y(a.length,`entity`,`entities`)} are shown.`:`The ${a.length} best connected of ${t.toLocaleString(`en`)} are shown.`,await Ut(new Set(a),{fit:!0})}async function Uo(e){let t=new Set;for(let n=e;n.length>0&&t.size<300;){n.forEach(e=>t.add(e));let{entities:e}=await Xt(n);n=[...new Set(e.map(({id:e})=>e))].filter(e=>!t.has(e))}return t}async function Wo({view:e,camera:t,question:n,tab:r}){let i=new Map([...e.nodes.keys()].map((e,t)=>[e,t])),a={v:1,s:[...e.nodes].map(([e,t])=>[e,t.x,t.y,qo(t),i.get(t.addedBy??``)??-1]),sel:e.selected,at:e.asOf,w:e.filters,lit:e.highlighted,cam:t&&[t.x,t.y,t.ratio],q:n,tab:r};return Yo(await Jo(new TextEncoder().encode(JSON.stringify(a)),new CompressionStream(`deflate-raw`)))}async function Go(e){try{let t=Uint8Array.from(atob(e.replaceAll(`-`,`+`).replaceAll(`_`,`/`)),e=>e.charCodeAt(0)),n=new TextDecoder().decode(await Jo(t,new DecompressionStream(`deflate-raw`)));return Ko(JSON.parse(n))}catch{return null}}function Ko(e){if(e.v!==1)return null;let t=new Map(e.s.map(([t,n,r,i,a])=>{let o={x:Number(n),y:Number(r),pinned:(i&1)>0,expanded:(i&2)>0,addedBy:e.s[a]?.[0]??null};return[String(t),o]})),[n,r,i]=e.cam??[];return{view:{nodes:t,selected:e.sel,asOf:e.at,filters:{...ut,...e.w},highlighted:e.lit},camera:n===void 0||r===void 0||i===void 0?null:{x:n,y:r,ratio:i},question:e.q,tab:e.tab}}function qo({pinned:e,expanded:t}){return+!!e+(t?2:0)}async function Jo(e,t){return new Uint8Array(await new Response(new Blob([e]).stream().pipeThrough(t)).arrayBuffer())}function Yo(e){let t=``;for(let n of e)t+=String.fromCharCode(n);return btoa(t).replaceAll(`+`,`-`).replaceAll(`/`,`_`).replaceAll(`=`,``)}var Xo=`#view=`,Zo=200;function Qo(){let e=()=>{},t=()=>{e(),E($o()).then(()=>{e=es()})};return t(),addEventListener(`hashchange`,t),()=>{removeEventListener(`hashchange`,t),e()}}async function $o(){let e=location.hash.startsWith(Xo)?await Go(location.hash.slice(6)):null;if(!e)return location.hash.startsWith(Xo)&&(N.value=`This link is damaged: it holds no view that can be read.`),Ho();let t=[...e.view.nodes.keys()];await Xt((await Yt(t)).map(({id:e})=>e));let n=new Map([...e.view.nodes].filter(([e])=>k.entities.has(e))),r=e.view.selected.filter(e=>k.entities.has(e)||k.relations.has(e));A.value=at({...e.view,nodes:n,selected:r}),J.value=e.question,q.value=e.tab,e.camera?z.value?.setCamera(e.camera):z.value?.fit();let i=t.length-n.size;N.value=i>0?`${i} of the entities in this link are not in the database any more.`:``}function es(){let e=0,t=g(()=>{let t={view:j.value,question:J.value,tab:q.value};It.value,clearTimeout(e),e=setTimeout(()=>{Wo({...t,camera:z.value?.camera()??null}).then(e=>{window.history.replaceState(null,``,Xo+e)})},Zo)});return()=>{clearTimeout(e),t()}}function ts(){return ci(),i(Dt,[]),i(Qo,[]),h(a,{children:[h(Ro,{}),h(`main`,{children:[h(`section`,{class:`stage`,"aria-label":`Drawing`,children:[h(Mr,{}),h(`p`,{id:`canvas-help`,class:`unseen`,children:`Arrow keys go from one node to the next, Enter expands, Space steps through lines. The tab Table beside the drawing lists the same.`}),h(Br,{}),h(ii,{}),h(zo,{}),h(`footer`,{children:[h(bo,{}),h(_o,{})]})]}),h(go,{})]}),h(Yr,{}),h(ui,{})]})}var ns=10,rs=3,is=800,as=(e,t,n)=>{let r=[...e.positions.keys()],{promise:i,resolve:a,reject:o}=Promise.withResolvers(),s=new Worker(new URL(new URL(`layout-worker-PcO1FSHw.js`,import.meta.url).href,``+import.meta.url),{type:`module`}),c=()=>{s.terminate(),o(n.reason)};return n.addEventListener(`abort`,c,{once:!0}),s.onerror=()=>o(Error(`the layout cannot be worked out`)),s.onmessage=({data:i})=>{let o=os(r,e.free,i.positions);i.progress<1?t(o):(s.terminate(),n.removeEventListener(`abort`,c),a(o))},s.postMessage(ss(r,e)),i};function os(e,t,n){let r=new Map;return e.forEach((e,i)=>{t.has(e)&&r.set(e,{x:n[2*i],y:n[2*i+1]})}),r}function ss(e,{positions:t,links:n,free:r}){let i=new Map(e.map((e,t)=>[e,t*ns])),a=new Float32Array(e.length*ns);e.forEach((e,n)=>{let{x:i,y:o}=t.get(e);a.set([i,o,0,0,0,0,1,1,20,+!r.has(e)],n*ns)});let o=new Float32Array(n.length*rs);n.forEach(({source:e,target:t},n)=>{let r=i.get(e),s=i.get(t);o.set([r,s,1],n*rs),a[r+6]+=1,a[s+6]+=1});let s=e.length>is,c=r.size<e.length;return{nodes:a,edges:o,maxIterations:s?300:1500,threshold:.02,settings:{linLogMode:!1,outboundAttractionDistribution:!1,adjustSizes:!s,edgeWeightInfluence:1,scalingRatio:s?30:420,strongGravityMode:!1,gravity:s?.3:c?.05:7,slowDown:2+Math.log(e.length+1),barnesHutOptimize:s,barnesHutTheta:.6}}}var cs=document.getElementById(`explorer`);if(!cs)throw Error(`index.html has no element with the id "explorer"`);Rt(as),e(h(ts,{}),cs);
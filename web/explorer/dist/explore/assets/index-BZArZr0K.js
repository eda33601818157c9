import"./rolldown-runtime-WkwZ5CU-.js";import{_ as e,a as t,c as n,d as r,f as i,g as a,h as o,i as s,l as c,m as l,n as u,o as d,p as f,r as p,s as m,t as h,u as g,v as _}from"./vendor-7z8VDRyV.js";var ee=[`Person`,`Company`,`Project`,`Team`,`Place`,`Event`],te=[`EMPLOYED_BY`,`MEMBER_OF`,`FOUNDED`,`WORKS_ON`,`PRODUCT_OF`,`PART_OF`,`BASED_IN`,`RECRUITS_FROM`,`RECRUITS_IN`,`INVOLVED_IN`],ne=[`STATED`,`REPORTED`,`INFERRED`,`PLANNED`,`OPINION`,`DISPUTED`,`RETRACTED`],re=[`CERTAIN`,`POSSIBLE`,`UNKNOWN`];function ie(e,t){return e.source===t?e.target:e.source}var ae={Person:{one:`person`,many:`people`},Company:{one:`company`,many:`companies`},Project:{one:`project`,many:`projects`},Team:{one:`team`,many:`teams`},Place:{one:`place`,many:`places`},Event:{one:`event`,many:`events`}},v={EMPLOYED_BY:{out:`worked at`,in:`employed`},MEMBER_OF:{out:`member of`,in:`had as member`},FOUNDED:{out:`founded`,in:`founded by`},WORKS_ON:{out:`works on`,in:`worked on by`},PRODUCT_OF:{out:`product of`,in:`makes`},PART_OF:{out:`part of`,in:`includes`},BASED_IN:{out:`based in`,in:`home of`},RECRUITS_FROM:{out:`tries to hire from`,in:`sought after by`},RECRUITS_IN:{out:`tries to hire in`,in:`hiring ground of`},INVOLVED_IN:{out:`took part in`,in:`involved`}},oe={STATED:{name:`stated`,meaning:`the source says so itself`},REPORTED:{name:`reported`,meaning:`the source says that somebody says so`},INFERRED:{name:`inferred`,meaning:`read out of the context`},PLANNED:{name:`planned`,meaning:`announced, proposed or rumoured: not true yet`},OPINION:{name:`opinion`,meaning:`somebody's judgement`},DISPUTED:{name:`disputed`,meaning:`somebody denies it`},RETRACTED:{name:`retracted`,meaning:`the source took it back`}},se={CERTAIN:`certain`,POSSIBLE:`possible`,UNKNOWN:`unknown`,NONE:`not so`};function y(e,t,n=`${t}s`){return`${e.toLocaleString(`en`)} ${e===1?t:n}`}function ce(e){let t=e.inferred?` (inferred)`:``;return le(e)+t}function le({start:e,end:t,status:n}){return e&&t?e===t?`in ${e}`:`${e} to ${t}`:e?{CURRENT:`since ${e}`,ENDED:`from ${e}; end not known`,UNKNOWN:`from ${e}; whether it goes on is not known`}[n]:t?`until ${t}; start not known`:{CURRENT:`goes on; start not known`,ENDED:`ended; no dates known`,UNKNOWN:`no dates known`}[n]}function ue({least:e,most:t}){return e===0&&t===0?`no day`:e===0?t===null?`how long is not known`:`at most ${y(t,`day`)}`:t===null?`at least ${y(e,`day`)}`:e===t?y(e,`day`):`${e.toLocaleString(`en`)} to ${y(t,`day`)}`}var de={name:`Evidence`,text:`query Evidence($id: ID!, $claims: Int!, $after: String) {
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
}`},fe={name:`RelationEvidence`,text:`query RelationEvidence($id: ID!) {
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
}`},pe={name:`DocumentText`,text:`query DocumentText($id: ID!) {
  document(id: $id) {
    id
    title
    language
    url
    recordedAt
    text
  }
}`},me={name:`FindByName`,text:`query FindByName($text: String!, $kinds: [EntityKind!], $first: Int!) {
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
}`},he={name:`BestConnected`,text:`query BestConnected($first: Int!) {
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
}`},ge={name:`EntitiesById`,text:`query EntitiesById($ids: [ID!]!) {
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
}`},_e={name:`LinksOf`,text:`query LinksOf($id: ID!, $kinds: [RelationKind!], $first: Int!, $after: String) {
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
}`},ve={name:`LinksFrom`,text:`query LinksFrom($ids: [ID!]!, $first: Int!) {
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
}`},ye={name:`KindsOf`,text:`query KindsOf($id: ID!) {
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
}`},be={name:`VerdictsOn`,text:`query VerdictsOn($ids: [ID!]!, $on: Date!) {
  nodes(ids: $ids) {
    ... on Relation {
      id
      period {
        holds(on: $on)
      }
    }
  }
}`},xe={name:`Ping`,text:`query Ping {
  people(first: 0) {
    nodes {
      id
    }
  }
}`},Se={name:`OverlapOf`,text:`query OverlapOf($people: [ID!]!) {
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
}`},Ce={name:`ColleaguesOf`,text:`query ColleaguesOf($id: ID!, $first: Int!, $after: String) {
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
}`},we={name:`CareerOf`,text:`query CareerOf($id: ID!, $first: Int!) {
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
}`},Te={name:`FlowsOf`,text:`query FlowsOf($id: [ID!]!, $first: Int!) {
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
}`},Ee={name:`MovesBetween`,text:`query MovesBetween($from: [ID!]!, $to: [ID!]!, $first: Int!, $after: String) {
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
}`},De={name:`PathsBetween`,text:`query PathsBetween($from: ID!, $to: ID!, $asOf: Date, $together: Boolean!, $avoid: AvoidInput, $limit: Int!) {
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
}`},b=r(null),x=r([]),Oe=class extends Error{code;constructor(e,t){super(e),this.code=t}},ke=`./graphql`,Ae=500,je=5e3;async function S(e,t,n,r){return Me(e,r,async e=>{for(let r=1;;r++){let i=await Fe(t,n,e).catch(e=>{if(r===1&&e instanceof Oe&&e.code===`TIMEOUT`)return`unavailable`;throw e});if(i!==`unavailable`)return i;await Le(e)}})}async function Me(e,t,n){let r=new AbortController,i=t?AbortSignal.any([t,r.signal]):r.signal,a={label:e,since:performance.now(),cancel:()=>r.abort()};x.value=[...x.peek(),a];try{return await n(i)}finally{x.value=x.peek().filter(e=>e!==a)}}function Ne(e){return e?.extensions?.code===`UNAVAILABLE`}function Pe(e){return new Oe(e?.message??`the server gave no data`,e?.extensions?.code??`INTERNAL`)}async function Fe({text:e,name:t},n,r){let i;try{i=await(await fetch(ke,{method:`POST`,headers:{"Content-Type":`application/json`,Accept:`application/graphql-response+json, application/json`},body:JSON.stringify({query:e,operationName:t,variables:n}),signal:r})).json()}catch{return r.throwIfAborted(),b.value=`server`,`unavailable`}let[a]=i.errors??[];if(Ne(a))return b.value=`database`,`unavailable`;if(b.value=null,a||!i.data)throw Pe(a);return i.data}var Ie=null;async function Le(e){Ie??=Re().finally(()=>{Ie=null}),await Promise.race([Ie,ze(e)]),e.throwIfAborted()}async function Re(){for(let e=Ae;;e=Math.min(e*2,je))if(await new Promise(t=>setTimeout(t,e)),await Fe(xe,{},AbortSignal.timeout(je)).catch(()=>`unavailable`)!==`unavailable`)return}function ze(e){return new Promise(t=>e.addEventListener(`abort`,()=>t(),{once:!0}))}function C(e){return{id:e.id,type:e.__typename,name:e.name,degree:e.degree,category:`category`in e?e.category:null,openLists:e.openLists}}function w(e){let{id:t,kind:n,role:r,standing:i,recordedAt:a,period:o}=e;return{id:t,kind:n,role:r,standing:i,recordedAt:a,period:o,source:e.source.id,target:e.target.id}}var Be=1e3,Ve=1e5,He=100;async function Ue(e){let t=Object.values(await S(`Looking for the best connected`,he,{first:e}));return{entities:t.flatMap(({nodes:e})=>e.map(C)).sort((e,t)=>t.degree-e.degree),total:t.reduce((e,{totalCount:t})=>e+t,0)}}async function We(e){return Me(`Looking up what is shown`,void 0,async t=>{let n=[];for(let r of Qe(e,Be)){let{nodes:e}=await S(`Looking up`,ge,{ids:r},t);n.push(...e.filter(Ze).map(C))}return n})}async function Ge(e,t){let{kinds:n,first:r,after:i}=t,{node:a}=await S(`Asking for neighbours`,_e,{id:e,kinds:n&&[...n],first:r,after:i});if(!a||!(`relations`in a))return null;let{edges:o,totalCount:s,pageInfo:c}=a.relations;return{entities:[C(a),...o.map(({other:e})=>C(e))],relations:o.map(e=>w(e.node)),total:s,next:c.hasNextPage?c.endCursor:null}}async function Ke(e){return Me(`Asking for the links of ${y(e.length,`entity`,`entities`)}`,void 0,t=>qe(e,t))}async function qe(e,t){let n={entities:[],relations:[]};for(let r of Qe(e,Math.floor(Ve/401))){let{nodes:e}=await S(`Asking for links`,ve,{ids:r,first:He},t);for(let t of e)t&&`relations`in t&&Je(n,t.relations.edges)}return n}function Je(e,t){for(let{node:n,other:r}of t)e.relations.push(w(n)),e.entities.push(C(r))}async function Ye(e,t){let{node:n}=await S(`Counting links`,ye,{id:e},t),r=new Map;if(n&&`EMPLOYED_BY`in n)for(let e of te)n[e].totalCount>0&&r.set(e,n[e].totalCount);return r}async function Xe(e,t,n){return Me(`Asking what held in ${t}`,n,async n=>{let r=new Map;for(let i of Qe(e,Be)){let{nodes:e}=await S(`Asking`,be,{ids:i,on:t},n);for(let t of e)t&&`period`in t&&r.set(t.id,t.period.holds)}return r})}function Ze(e){return e!==null&&`degree`in e}function*Qe(e,t){for(let n=0;n<e.length;n+=t)yield e.slice(n,n+t)}var $e=r(null);async function T(e){try{await e}catch(e){e instanceof DOMException&&e.name===`AbortError`||($e.value=e instanceof Oe?e.message:`Something went wrong: ${String(e)}`)}}function et(e,t){let n=0;for(let r=0;r<t&&n<e.length;r++)n+=(e.codePointAt(n)??0)>65535?2:1;return n}function tt(e,t,n){let r=et(e,t),i=r+et(e.slice(r),n-t);return[e.slice(0,r),e.slice(r,i),e.slice(i)]}function E(e,t){if(e.length<=t)return e;let n=[...e.slice(0,2*t+2)];return n.length>t?`${n.slice(0,t-1).join(``)}…`:e}function D(e){return`\u2068${e}\u2069`}function nt(e,t,n){let r=rt(e,t),i={date:0,filter:0},a=[],o=new Map;for(let s of t.relationsBetween(e.nodes)){for(let e of new Set([s.source,s.target]))o.set(e,(o.get(e)??0)+1);if(!r.has(s.source)||!r.has(s.target))continue;let t=e.asOf===null?null:n.get(s.id)??null,c=it(s,t,e);c?i[c]++:a.push({relation:s,verdict:t})}let s=at(r,t,o);return{entities:r,lines:a,hiddenLines:i,hiddenEntities:e.nodes.size-r.size,hiddenDegree:s}}function rt(e,t){let n=new Set;for(let r of e.nodes.keys()){let i=t.entities.get(r);i&&!e.filters.types.includes(i.type)&&n.add(r)}return n}function it(e,t,{filters:n}){return n.kinds.includes(e.kind)||n.standings.includes(e.standing)?`filter`:t===`NONE`?`date`:t!==null&&n.verdicts.includes(t)?`filter`:null}function at(e,t,n){let r=new Map;for(let i of e){let e=(t.entities.get(i)?.degree??0)-(n.get(i)??0);e>0&&r.set(i,e)}return r}var ot=class{entities=new Map;relations=new Map;#e=new Map;add(e,t){for(let t of e)this.entities.set(t.id,t);for(let e of t)this.relations.set(e.id,e),this.#t(e.source,e.id),this.#t(e.target,e.id)}#t(e,t){let n=this.#e.get(e);n?n.add(t):this.#e.set(e,new Set([t]))}*relationsOf(e){for(let t of this.#e.get(e)??[])yield this.relations.get(t)}*relationsBetween(e){for(let t of e.keys())for(let n of this.relationsOf(t))n.source===t&&e.has(n.target)&&(yield n)}};function st(e){return{past:[],present:e,future:[]}}function ct(e,t){return t===e.present?e:{past:[...e.past,e.present].slice(-100),present:t,future:[]}}function lt(e,t){return{...e,present:t}}function ut(e){let t=e.past.at(-1);return t===void 0?e:{past:e.past.slice(0,-1),present:t,future:[e.present,...e.future]}}function dt(e){let[t,...n]=e.future;return t===void 0?e:{past:[...e.past,e.present],present:t,future:n}}var ft={types:[],kinds:[],standings:[],verdicts:[]},pt={nodes:new Map,selected:[],asOf:null,filters:ft,highlighted:[]};function mt(e,t){switch(t.do){case`add`:return ht(e,t);case`collapse`:return vt(gt(e,[t.id],{expanded:!1}),t.removed);case`hide`:return vt(e,t.ids);case`keep`:return vt(e,[...e.nodes.keys()].filter(e=>!t.ids.includes(e)));case`pin`:return gt(e,t.ids,{pinned:t.pinned});case`move`:return _t(e,t.positions);case`select`:return{...e,selected:t.ids,highlighted:t.ids.length===0?[]:e.highlighted};case`setDate`:return{...e,asOf:t.asOf};case`filter`:return{...e,filters:{...e.filters,...t.filters}}}}function ht(e,t){let n=new Map(e.nodes);for(let[e,{x:r,y:i}]of t.positions)n.has(e)||n.set(e,{x:yt(r),y:yt(i),pinned:!1,expanded:!1,addedBy:t.addedBy});return gt({...e,nodes:n,selected:t.select??e.selected,highlighted:t.highlight??e.highlighted},t.expanded,{expanded:!0})}function gt(e,t,n){let r=new Map(e.nodes);for(let e of t){let t=r.get(e);t&&r.set(e,{...t,...n})}return{...e,nodes:r}}function _t(e,t){let n=new Map(e.nodes);for(let[e,{x:r,y:i}]of t){let t=n.get(e);t&&n.set(e,{...t,x:yt(r),y:yt(i)})}return{...e,nodes:n}}function vt(e,t){if(t.length===0)return e;let n=new Set(t),r=new Map([...e.nodes].filter(([e])=>!n.has(e)));return{...e,nodes:r,selected:e.selected.filter(e=>!n.has(e))}}function yt(e){return Math.round(e*10)/10}var O=new ot,bt=r(0),k=r(st(pt)),A=m(()=>k.value.present),xt=m(()=>A.value.nodes),St=r(new Map),j=m(()=>(bt.value,nt(A.value,O,St.value))),M=r(``);function N({entities:e=[],relations:t=[]}){O.add(e,t),bt.value++}function P(e){k.value=ct(k.value,mt(A.value,e))}function Ct(e){k.value=lt(k.value,mt(A.value,e))}function wt(){c(()=>{k.value=ut(k.value),M.value=`Undone.`})}function Tt(){c(()=>{k.value=dt(k.value),M.value=`Redone.`})}function F(e){return O.entities.get(e)?.name??e}var Et=80;function I(e){return D(E(F(e),Et))}var L=new Map,Dt=30,Ot=new AbortController;function kt(){let e=m(()=>A.value.asOf);return g(()=>{let t=e.value;if(bt.value,Ot.abort(),t===null){St.value=new Map;return}let r=L.get(t)??new Map,i=[...O.relationsBetween(xt.value)].map(({id:e})=>e).filter(e=>!r.has(e));if(i.length===0){St.value=r;return}Ot=new AbortController;let a=async e=>{let n=new Map([...r,...await Xe(i,t,e)]);At(t,n),St.value=n};n(()=>void T(a(Ot.signal)))})}function At(e,t){L.delete(e),L.set(e,t);for(let e of L.keys()){if(L.size<=Dt)break;L.delete(e)}}function jt(e,t,n){return[...Mt(e,t,n)].filter(r=>{let i=e.nodes.get(r);return!i||i.pinned||i.expanded||e.selected.includes(r)?!1:i.addedBy===n||Mt(e,t,r).size===1})}function Mt(e,t,n){let r=new Set;for(let i of t.relationsOf(n)){let t=ie(i,n);t!==n&&e.nodes.has(t)&&r.add(t)}return r}var Nt=Math.PI*(3-Math.sqrt(5)),Pt=46;function Ft(e,t){return Array.from({length:t},(t,n)=>{let r=Pt*Math.sqrt(n+1),i=n*Nt;return{x:e.x+r*Math.cos(i),y:e.y+r*Math.sin(i)}})}function It(e,t,n){let r=Lt(e,t),i=Pt*(1+Math.sqrt(n)*.75);return Ft({x:e.x+i*Math.cos(r),y:e.y+i*Math.sin(r)},n)}function Lt(e,t){let n=0,r=0;for(let i of t){let t=e.x-i.x,a=e.y-i.y,o=t*t+a*a;o>0&&(n+=t/o,r+=a/o)}return n===0&&r===0?0:Math.atan2(r,n)}var R=r(null),Rt=r(0),zt=null;function Bt(e){zt=e}var Vt=(e,t,n)=>{if(!zt)throw Error(`no layout is installed`);return zt(e,t,n)},Ht=null,Ut=2e3,Wt=2e3;async function Gt(e,{fit:t=!1}={}){if(e.size===0)return;Kt();let n={controller:new AbortController,latest:new Map};Ht=n;let r=new Map([...A.value.nodes].map(([e,{x:t,y:n}])=>[e,{x:t,y:n}])),i=[...O.relationsBetween(r)].filter(({source:e,target:t})=>e!==t),a=0,o=e=>{n.latest=e;let t=performance.now();t-a>(r.size>Ut?Wt:0)&&(a=t,R.value?.preview(e))};try{n.latest=await Me(`Arranging`,n.controller.signal,t=>Vt({positions:r,links:i,free:e},o,t))}catch(e){if(!n.controller.signal.aborted)throw e}Ht===n&&(Kt(),t&&R.value?.fit())}function Kt(){if(Ht){let{controller:e,latest:t}=Ht;Ht=null,Ct({do:`move`,positions:t}),e.abort()}}async function qt(){Kt();let e=new Map([...A.value.nodes].filter(([,e])=>!e.pinned));P({do:`move`,positions:e}),await Gt(new Set(e.keys()),{fit:!0})}function Jt(e,t){P({do:`move`,positions:new Map([[e,t]])})}function Yt(){Kt(),wt()}function Xt(){Kt(),Tt()}async function Zt(e){let t=await We(e);return N({entities:t}),t}async function Qt(e){let t=await Ke(e);return N(t),t}var $t=new Map;async function en(e,t=null){let n=`${e} ${t??``}`;for(;nn(e,t).length<30&&$t.get(n)!==null;){let r=await Ge(e,{kinds:t&&[t],first:100,after:$t.get(n)??null});$t.set(n,r?.next??null),r&&N(r)}let r=nn(e,t).slice(0,30);await Qt(r),A.value.nodes.has(e)&&(tn(e,r),M.value=r.length>0?`${y(r.length,`neighbour`)} of ${I(e)} added.`:`All neighbours of ${I(e)} are shown already.`,await Gt(new Set(r)),R.value?.reveal([e,...r]))}function tn(e,t){let{nodes:n}=A.value,r=[...n].filter(([t])=>t!==e).map(([,e])=>e),i=It(n.get(e),r,t.length);P({do:`add`,positions:new Map(t.map((e,t)=>[e,i[t]])),addedBy:e,expanded:[e]})}function nn(e,t){let n=new Set;for(let r of O.relationsOf(e)){let i=ie(r,e);(t===null||r.kind===t)&&!A.value.nodes.has(i)&&O.entities.has(i)&&n.add(i)}let r=e=>O.entities.get(e)?.degree??0;return[...n].sort((e,t)=>r(t)-r(e)||(e<t?-1:1))}function rn(e){let t=jt(A.value,O,e);P({do:`collapse`,id:e,removed:t}),M.value=`${y(t.length,`neighbour`)} of ${I(e)} removed.`}async function an(e){A.value.nodes.get(e)?.expanded?rn(e):await en(e)}function z(e){Ct({do:`select`,ids:e})}function on(e){let t=A.value.selected.filter(e=>O.entities.has(e));z(t.includes(e)?t.filter(t=>t!==e):[...t,e])}async function B(e,t=[]){let n=e.filter(e=>!A.value.nodes.has(e)),r=n.filter(e=>!O.entities.has(e));r.length>0&&await Zt(r),await Qt(n);let i=n.filter(e=>O.entities.has(e)),a=sn(i);i.length>0||t.length>0?P({do:`add`,positions:a,addedBy:null,expanded:[],select:t.length>0?A.value.selected:e,highlight:t}):z(e),await Gt(new Set(i)),R.value?.reveal(e)}function sn(e){let{nodes:t}=A.value,n=[...t.values()],r=n.length>0?{x:cn(n.map(({x:e})=>e)),y:cn(n.map(({y:e})=>e))}:{x:0,y:0},i=new Map;for(let a of e){let e=[...O.relationsOf(a)].map(e=>ie(e,a)).find(e=>t.has(e)),[o]=It(e?t.get(e):r,n,1);n.push(o),i.set(a,o)}return i}function cn(e){return e.reduce((e,t)=>e+t,0)/e.length}function ln(e){let t=e.filter(e=>A.value.nodes.has(e));t.length>0&&(P({do:`hide`,ids:t}),M.value=`${t.map(I).join(`, `)} hidden.`)}function un(e){let t=e.flatMap(e=>{let t=O.relations.get(e);return t?[t.source,t.target]:[e]});t.length>0&&(P({do:`keep`,ids:t}),M.value=`Only ${t.map(I).join(`, `)} kept.`)}function dn(e){let t=e.filter(e=>A.value.nodes.has(e)),n=!t.every(e=>A.value.nodes.get(e)?.pinned);t.length>0&&(P({do:`pin`,ids:t,pinned:n}),M.value=`${t.map(I).join(`, `)} ${n?`pinned`:`unpinned`}.`)}var fn=`ties-theme`,pn=r(gn()),mn=matchMedia(`(prefers-color-scheme: dark)`),hn=r(mn.matches);mn.addEventListener(`change`,({matches:e})=>{hn.value=e});function V(){return pn.value===`system`?hn.value:pn.value===`dark`}function gn(){try{let e=localStorage.getItem(fn);return e===`light`||e===`dark`?e:`system`}catch{return`system`}}g(()=>{document.documentElement.dataset.theme=V()?`dark`:`light`;try{localStorage.setItem(fn,pn.value)}catch{}});var _n={paper:`#fbfaf7`,ink:`#1f2933`,faint:`#c9ccd1`,accent:`#0b7285`,types:{Person:`#0069a8`,Company:`#c4500a`,Project:`#00805e`,Team:`#a13d80`,Place:`#7d6608`,Event:`#4a4e57`},standings:{STATED:`#566270`,REPORTED:`#566270`,INFERRED:`#5b8db8`,PLANNED:`#b36b00`,OPINION:`#8e4b9e`,DISPUTED:`#b3261e`,RETRACTED:`#9aa1a9`}},vn={paper:`#14181d`,ink:`#e6e9ec`,faint:`#3a424b`,accent:`#4fc3d6`,types:{Person:`#56b4e9`,Company:`#f0913e`,Project:`#2fc39a`,Team:`#dd8fbd`,Place:`#e2c94a`,Event:`#aab2bb`},standings:{STATED:`#98a4b0`,REPORTED:`#98a4b0`,INFERRED:`#6fa3cf`,PLANNED:`#e0a030`,OPINION:`#c58ad2`,DISPUTED:`#f07167`,RETRACTED:`#68717a`}},yn={STATED:2.2,REPORTED:1.6,INFERRED:1.2,PLANNED:1.2,OPINION:1.4,DISPUTED:1.4,RETRACTED:1};function H(){return V()?vn:_n}var bn=150,xn=2500,U=new WeakSet;function Sn(e){return U.has(e)}var Cn=class{#e;#t=new AbortController;#n=0;#r=bn;constructor(e){this.#e=e,e.getCamera().on(`updated`,()=>this.moved()),e.on(`afterRender`,()=>this.#i()),wn(e);let t={capture:!0,signal:this.#t.signal};e.getContainer().addEventListener(`mousedown`,()=>this.#s(),t),e.getContainer().addEventListener(`touchstart`,()=>this.#s(),t)}moved(e=!1){this.#r=e?xn:bn,this.#e.getGraph().size>5e3&&(U.add(this.#e),this.#e.getContainer().classList.add(`moving`),this.#i())}#i(){clearTimeout(this.#n),U.has(this.#e)&&(this.#n=setTimeout(()=>this.#a(),this.#r))}#a(){let{isMouseDown:e}=this.#e.getMouseCaptor();this.#e.getCamera().isAnimated()||e||this.#e.getTouchCaptor().touchMode>0?this.#i():(this.#o(),this.#e.scheduleRender())}#o(){clearTimeout(this.#n),U.delete(this.#e),this.#e.getContainer().classList.remove(`moving`)}#s(){U.has(this.#e)&&(this.#o(),this.#e.refresh({partialGraph:{},skipIndexation:!0}))}stop(){this.#o(),this.#t.abort()}};function wn(e){let t=e.getMouseCaptor();t.removeAllListeners(`wheel`);for(let n of t.listeners(`mousemove`))t.removeListener(`mousemove`,n),t.on(`mousemove`,t=>{U.has(e)||n(t)})}function Tn(e,t){let n=e.getGraph(),r=null,i=!1;e.on(`downNode`,e=>{r=e.node,i=!1}),e.on(`moveBody`,({event:a,preventSigmaDefault:o})=>{if(r===null||!n.hasNode(r))return;o(),a.original.preventDefault();let{x:s,y:c}=e.viewportToGraph(a);t.moved(),En(e,r,{x:s,y:c}),i=!0});let a=()=>{if(r!==null&&i&&n.hasNode(r)){let{x:e,y:t}=n.getNodeAttributes(r);n.mergeNodeAttributes(r,{x:e,y:t}),Jt(r,{x:e,y:t})}r=null};return e.on(`upNode`,a),e.on(`upStage`,a),addEventListener(`blur`,a),()=>removeEventListener(`blur`,a)}function En(e,t,n){let r=e.getGraph();Sn(e)?(Object.assign(r.getNodeAttributes(t),n),e.refresh({partialGraph:{nodes:[t]},skipIndexation:!0,schedule:!0})):r.mergeNodeAttributes(t,n)}var Dn={ArrowLeft:{x:-1,y:0},ArrowRight:{x:1,y:0},ArrowUp:{x:0,y:1},ArrowDown:{x:0,y:-1}};function On(e){if(e.ctrlKey||e.metaKey)return;let t=Dn[e.key];if(t)kn(t,e);else if(!An(e.key,e.shiftKey))return;e.preventDefault()}function kn(e,t){let[n]=A.value.selected,r=n===void 0?void 0:A.value.nodes.get(n);if(t.altKey&&r&&n)Jt(n,{x:r.x+20*e.x,y:r.y+20*e.y});else if(t.shiftKey){let t=.1;R.value?.pan(t*e.x,t*e.y)}else jn(e)}function An(e,t){let{selected:n}=A.value,[r]=n;switch(e){case`Enter`:return r&&O.entities.has(r)&&T(an(r)),!0;case` `:return Pn(t),!0;case`h`:case`Delete`:return ln(n),!0;case`p`:return dn(n),!0;case`k`:return un(n),!0;case`+`:case`=`:return R.value?.zoom(1/1.4),!0;case`-`:return R.value?.zoom(1.4),!0;case`0`:return R.value?.fit(),!0;case`Escape`:return z([]),!0;default:return!1}}function jn(e){let t=Mn(A.value.selected[0]),n=null,r=1/0;for(let i of j.value.entities){let{x:a,y:o}=A.value.nodes.get(i),s=(a-t.x)*e.x+(o-t.y)*e.y,c=s+2*(Math.abs((a-t.x)*e.y)+Math.abs((o-t.y)*e.x));s>.5&&c<r&&i!==A.value.selected[0]&&(r=c,n=i)}n&&(z([n]),Nn(n),R.value?.reveal([n]))}function Mn(e){let t=e===void 0?void 0:O.relations.get(e);return(e===void 0?void 0:A.value.nodes.get(t?.source??e))??{x:0,y:0}}function Nn(e){let t=O.entities.get(e);M.value=`${I(e)}, ${t?.type.toLowerCase()??``}, ${t?.degree??0} links.`}function Pn(e){let[t]=A.value.selected;if(t===void 0)return;let n=O.relations.get(t)?.source??t,r=[n,...j.value.lines.map(({relation:e})=>e).filter(({source:e,target:t})=>e===n||t===n).map(({id:e})=>e)],i=r[(r.indexOf(t)+(e?r.length-1:1))%r.length];i&&z([i])}var Fn=`
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
`,In=`
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
`,Ln=[`u_matrix`,`u_sizeRatio`,`u_pixelRatio`,`u_dimensions`,`u_halfWidth`],{FLOAT:W,UNSIGNED_BYTE:Rn,TRIANGLES:zn}=WebGLRenderingContext,Bn=[0,1,0,-1,1,1,1,1,0,-1,1,-1],Vn=8,Hn=1.5,Un=Vn;function Wn(e){Un=e?Hn:Vn}var Gn=class extends p{getDefinition(){return{VERTICES:6,VERTEX_SHADER_SOURCE:Fn,FRAGMENT_SHADER_SOURCE:In,METHOD:zn,UNIFORMS:Ln,ATTRIBUTES:[{name:`a_corner`,size:2,type:W},{name:`a_from`,size:2,type:W},{name:`a_to`,size:2,type:W},{name:`a_radius`,size:1,type:W},{name:`a_size`,size:1,type:W},{name:`a_style`,size:3,type:W},{name:`a_color`,size:4,type:Rn,normalized:!0},{name:`a_id`,size:4,type:Rn,normalized:!0}]}}processVisibleItem(e,n,r,i,a){let o=[a.dash,a.form,a.offset],s=[r.x,r.y,i.x,i.y,i.size,a.size,...o,t(a.color),e];for(let e=0,t=n;e<Bn.length;e+=2,t+=2+s.length)this.array[t]=Bn[e],this.array[t+1]=Bn[e+1],this.array.set(s,t+2)}render(e){Sn(this.renderer)||super.render(e)}setUniforms(e,{gl:t,uniformLocations:n}){t.uniformMatrix3fv(n.u_matrix,!1,e.matrix),t.uniform1f(n.u_sizeRatio,e.sizeRatio),t.uniform1f(n.u_pixelRatio,e.pixelRatio),t.uniform2f(n.u_dimensions,e.width,e.height),t.uniform1f(n.u_halfWidth,Un)}},Kn=`system-ui, sans-serif`,qn=[];function Jn(e){qn=[];for(let{x:t,y:n,size:r}of e){let e=r*.8;qn.push([t-e,n-e,t+e,n+e])}}function Yn([e,t,n,r]){return qn.every(([i,a,o,s])=>n<i||e>o||r<a||t>s)}var Xn=(e,t,n)=>{if(!t.label)return;let{ink:r,paper:i,faint:a,standings:o}=H(),s=t.color===a?o.STATED:r,c=n.labelSize,{hiddenDegree:l=0,forceLabel:u=!1}=t,d=l>0?` +${l.toLocaleString(`en`)}`:``;e.font=`500 ${c}px ${Kn}`;let f=e.measureText(t.label).width,p=Zn(t,f+(d?e.measureText(d).width:0),c),m=p.find(Yn)??(u?p[0]:void 0);if(!m)return;qn.push(m);let[h,g]=m,_=g+c-1;er(e,t.label,h,_,s,i),d&&(e.font=`400 ${c-1}px ${Kn}`,er(e,d,h+f,_,o.STATED,i))};function Zn({x:e,y:t,size:n},r,i){let a=i+3,o=(e,t)=>[e,t,e+r,t+a];return[o(e+n+4,t-a/2),o(e-n-4-r,t-a/2),o(e-r/2,t+n+2),o(e-r/2,t-n-2-a)]}var Qn=(e,t,n)=>{qn=[],Xn(e,{...t,forceLabel:!0},n)},$n=(e,t,n,r,i)=>{if(!t.label)return;let{ink:a,paper:o}=H(),s=r.x-n.x,c=r.y-n.y,l=Math.hypot(s,c);e.font=`400 ${i.edgeLabelSize}px ${Kn}`;let u=l-n.size-r.size-12;if(e.measureText(t.label).width>u)return;let d=(s<0?-1:1)*(t.offset??0);e.save(),e.translate((n.x+r.x)/2+c/l*d,(n.y+r.y)/2-s/l*d),e.rotate(Math.atan2(c,s)+(s<0?Math.PI:0)),e.textAlign=`center`,er(e,t.label,0,-4,a,o),e.restore()};function er(e,t,n,r,i,a){e.lineJoin=`round`,e.lineWidth=4,e.strokeStyle=a,e.strokeText(t,n,r),e.fillStyle=i,e.fillText(t,n,r)}var tr=`
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
`,nr=`
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
`,rr=[`u_sizeRatio`,`u_correctionRatio`,`u_matrix`],{FLOAT:ir,UNSIGNED_BYTE:ar,TRIANGLES:or}=WebGLRenderingContext,sr=[-Math.sqrt(3),-1,Math.sqrt(3),-1,0,2],cr=class extends s{getDefinition(){return{VERTICES:3,VERTEX_SHADER_SOURCE:tr,FRAGMENT_SHADER_SOURCE:nr,METHOD:or,UNIFORMS:rr,ATTRIBUTES:[{name:`a_corner`,size:2,type:ir},{name:`a_position`,size:2,type:ir},{name:`a_size`,size:1,type:ir},{name:`a_style`,size:2,type:ir},{name:`a_color`,size:4,type:ar,normalized:!0},{name:`a_ring`,size:4,type:ar,normalized:!0},{name:`a_id`,size:4,type:ar,normalized:!0}]}}processVisibleItem(e,n,r){let i=[r.x,r.y,r.size,r.shape,+!!r.pinned,t(r.color),t(r.ring),e];for(let e=0,t=n;e<sr.length;e+=2,t+=2+i.length)this.array[t]=sr[e],this.array[t+1]=sr[e+1],this.array.set(i,t+2)}render(e){let{pickProgram:t}=this;this.pickProgram=Sn(this.renderer)?null:t,super.render(e),this.pickProgram=t}setUniforms(e,{gl:t,uniformLocations:n}){t.uniform1f(n.u_sizeRatio,e.sizeRatio),t.uniform1f(n.u_correctionRatio,e.correctionRatio),t.uniformMatrix3fv(n.u_matrix,!1,e.matrix)}};function lr(e){let t=document.createElement(`canvas`);if(!t.getContext(`webgl2`)&&!t.getContext(`webgl`))throw Error(`no WebGL`);let n=new u(new d,e,{nodeProgramClasses:{shape:cr},edgeProgramClasses:{line:Gn},defaultNodeType:`shape`,defaultEdgeType:`line`,defaultDrawNodeLabel:Xn,defaultDrawNodeHover:Qn,defaultDrawEdgeLabel:$n,enableEdgeEvents:!0,renderEdgeLabels:!0,zIndex:!0,labelFont:Kn,labelSize:13,edgeLabelSize:11,labelDensity:1.2,labelGridCellSize:90,labelRenderedSizeThreshold:5,stagePadding:0,minCameraRatio:.02,maxCameraRatio:60,allowInvalidContainer:!0});return n.on(`beforeRender`,()=>{Jn(n.getGraph().order<=dr?fr(n):[]),Wn(n.getGraph().size>5e3&&n.getCamera().ratio>ur)}),n.setCustomBBox({x:[-500,500],y:[-500,500]}),n}var ur=1,dr=300;function fr(e){return e.getGraph().mapNodes((t,{x:n,y:r,size:i})=>({...e.graphToViewport({x:n,y:r}),size:e.scaleSize(i)}))}function pr(e){window.ties={whereIs(t){let n=A.value.nodes.get(t);if(!n||!R.value)return null;let{left:r,top:i}=e.getBoundingClientRect(),{x:a,y:o}=R.value.toScreen(n);return{x:a+r,y:o+i}},isStill:()=>x.value.length===0&&R.value?.isMoving()===!1}}var mr={Person:0,Company:1,Project:2,Team:3,Place:4,Event:5},hr={CERTAIN:0,POSSIBLE:1,UNKNOWN:2,NONE:2},gr={STATED:0,REPORTED:0,INFERRED:0,PLANNED:1,OPINION:2,DISPUTED:3,RETRACTED:3},_r=`rgba(0, 0, 0, 0)`,vr=34;function yr(e){return Math.min(5.5+2.1*Math.log2(1+e),20)}function br(e,t,n,{selected:r,highlighted:i},a){let o=r.has(e.id),s=i.has(e.id),c=i.size>0&&!s&&!o;return{x:t.x,y:t.y,size:yr(e.degree),color:c?a.faint:a.types[e.type],shape:mr[e.type],ring:o?a.ink:s?a.accent:_r,pinned:t.pinned,label:D(E(e.name,vr)),forceLabel:o||s,highlighted:!1,hiddenDegree:n}}function xr({relation:e,verdict:t},n,{selected:r,highlighted:i},a){let o=r.has(e.id),s=i.has(e.id),c=r.has(e.source)||r.has(e.target),l=i.size>0&&!s&&!o,u=o?a.ink:s?a.accent:l?a.faint:a.standings[e.standing];return{size:yn[e.standing]+(o||s?1.4:0),color:u,dash:t?hr[t]:0,form:gr[e.standing],offset:n,label:o||s||c?v[e.kind].out:null,forceLabel:o||s||c,zIndex:o||s?1:0}}function Sr(e){let t=new Map;for(let{relation:n}of e){let e=n.source<n.target?`${n.source} ${n.target}`:`${n.target} ${n.source}`,r=t.get(e);r?r.push(n.id):t.set(e,[n.id])}let n=new Map;for(let e of t.values())e.forEach((t,r)=>n.set(t,(r-(e.length-1)/2)*7));return n}function Cr(e,t,n,r,i){let a={selected:new Set(n.selected),highlighted:new Set(n.highlighted)};wr(e,t);for(let o of t.entities){let s=br(r.entities.get(o),n.nodes.get(o),t.hiddenDegree.get(o)??0,a,i);e.hasNode(o)?Er(e.getNodeAttributes(o),s)&&e.mergeNodeAttributes(o,s):e.addNode(o,s)}Tr(e,t,a,i)}function wr(e,t){let n=new Set(t.lines.map(({relation:e})=>e.id));for(let t of e.edges())n.has(t)||e.dropEdge(t);for(let n of e.nodes())t.entities.has(n)||e.dropNode(n)}function Tr(e,t,n,r){let i=Sr(t.lines);for(let a of t.lines){let{id:t,source:o,target:s}=a.relation,c=xr(a,i.get(t)??0,n,r);e.hasEdge(t)?Er(e.getEdgeAttributes(t),c)&&e.mergeEdgeAttributes(t,c):e.addDirectedEdgeWithKey(t,o,s,c)}}function Er(e,t){for(let n in t)if(e[n]!==t[n])return!0;return!1}var Dr=350,Or=matchMedia(`(prefers-reduced-motion: reduce)`);function kr(e,t){let n=e.getCamera(),r=e.getGraph(),i=e=>{Or.matches?n.setState(e):n.animate(e,{duration:Dr})};return{preview:e=>{Or.matches||(t.moved(!0),r.updateEachNodeAttributes((t,n)=>({...n,...e.get(t)}),{attributes:[`x`,`y`]}))},fit:()=>i(jr(Ar(e,r.nodes()),e)),reveal:t=>Nr(e,t,i),zoom:e=>i({ratio:n.getBoundedRatio(n.ratio*e)}),pan:(e,t)=>i({x:n.x+e*n.ratio,y:n.y+t*n.ratio}),camera:()=>({x:n.x,y:n.y,ratio:n.ratio}),setCamera:e=>n.setState(e),toScreen:t=>e.graphToViewport(t),scale:t=>e.scaleSize(t),isMoving:()=>n.isAnimated()||Sn(e),dimensions:()=>e.getDimensions()}}function Ar(e,t){let n=e.getGraph();return t.filter(e=>n.hasNode(e)).map(e=>n.getNodeAttributes(e))}function jr(e,t){if(e.length===0)return{x:.5,y:.5,ratio:1};let n=e.map(({x:e})=>e),r=e.map(({y:e})=>e),[i,a,o,s]=[Mr(n),-Mr(n.map(e=>-e)),Mr(r),-Mr(r.map(e=>-e))],{width:c,height:l}=t.getDimensions(),u=Math.min(c,l)||1,d=c>600?170:0,f=1e3,p=Math.max(c-150-d-40,60)/u,m=Math.max(l-80,60)/u,h=Math.max((a-i)/f/p,(s-o)/f/m,.25),g=(110-d)/2/u*h;return{x:.5+(i+a)/2/f+g,y:.5+(o+s)/2/f,ratio:h}}function Mr(e){return e.reduce((e,t)=>Math.min(e,t),1/0)}function Nr(e,t,n){let r=Ar(e,t),{width:i,height:a}=e.getDimensions();if(r.some(t=>{let{x:n,y:r}=e.graphToViewport(t);return n<30||r<30||n>i-30||r>a-30})){let t=e.getCamera(),i=jr(r,e);n({...i,ratio:Math.max(i.ratio,t.ratio)})}}function Pr(){let e=o(null);return i(()=>Fr(e.current),[]),h(`div`,{class:`canvas`,ref:e,tabIndex:0,role:`application`,"aria-label":`The graph`,"aria-describedby":`canvas-help`,"aria-roledescription":`drawing`,onKeyDown:On})}function Fr(e){let t;try{t=lr(e)}catch{return M.value=`This browser cannot draw with WebGL: the table shows everything that the drawing would.`,e.classList.add(`no-webgl`),()=>{}}Ir(t);let n=new Cn(t),r=Tn(t,n);R.value=kr(t,n),pr(e);let i=g(()=>{Cr(t.getGraph(),j.value,A.value,O,H())});return()=>{i(),r(),n.stop(),R.value=null,t.kill()}}function Ir(e){e.on(`clickNode`,({node:e,event:t})=>Rr(e,t.original)),e.on(`clickEdge`,({edge:e})=>z([e])),e.on(`clickStage`,()=>z([])),Lr(e),e.on(`enterNode`,()=>e.getContainer().classList.add(`over`)),e.on(`leaveNode`,()=>e.getContainer().classList.remove(`over`)),e.on(`enterEdge`,()=>e.getContainer().classList.add(`over`)),e.on(`leaveEdge`,()=>e.getContainer().classList.remove(`over`)),e.getCamera().on(`updated`,()=>{Rt.value++})}function Lr(e){let t=null,n=null,r=e=>{n=t,t=e};e.on(`downNode`,({node:e})=>r(e)),e.on(`downEdge`,()=>r(null)),e.on(`downStage`,()=>r(null)),e.getContainer().addEventListener(`dblclick`,()=>{t!==null&&t===n&&T(an(t))}),e.on(`doubleClickNode`,({node:e,event:t,preventSigmaDefault:r})=>{r(),t.original instanceof MouseEvent?e!==n&&Rr(e,t.original):T(an(e))})}function Rr(e,t){`shiftKey`in t&&(t.shiftKey||t.ctrlKey||t.metaKey)?on(e):z([e])}var zr={undo:`M7 5L3.5 8.5L7 12M4 8.5h7a4 4 0 0 1 0 8h-3`,redo:`M13 5l3.5 3.5L13 12M16 8.5h-7a4 4 0 0 0 0 8h3`,arrange:`M10 4v3M10 13v3M4 10h3M13 10h3M10 10h.01M5.5 5.5l2 2M14.5 5.5l-2 2M5.5 14.5l2-2M14.5 14.5l-2-2`,share:`M13 7l-6 3l6 3M14 8.5a2 2 0 1 0 0-4a2 2 0 0 0 0 4zM14 15.5a2 2 0 1 0 0-4a2 2 0 0 0 0 4zM6 12a2 2 0 1 0 0-4a2 2 0 0 0 0 4z`,sun:`M10 6.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7zM10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.3l1.4 1.4M14.3 14.3l1.4 1.4M4.3 15.7l1.4-1.4M14.3 5.7l1.4-1.4`,moon:`M15.5 12A6.5 6.5 0 0 1 8 4.5a6 6 0 1 0 7.5 7.5z`,keys:`M3 6h14v8H3zM6 9h.01M9 9h.01M12 9h.01M14.5 9h.01M7 11.5h6`,plus:`M10 5v10M5 10h10`,minus:`M5 10h10`,fit:`M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4`,close:`M5 5l10 10M15 5L5 15`};function G({name:e,label:t}){return h(`svg`,{viewBox:`0 0 20 20`,width:`20`,height:`20`,role:`img`,"aria-label":t,children:h(`path`,{d:zr[e],fill:`none`,stroke:`currentColor`,"stroke-width":`1.6`,"stroke-linecap":`round`,"stroke-linejoin":`round`})})}var Br=500,Vr=r(0);function Hr(){return h(e,{children:[h(Ur,{}),h(Wr,{}),h(Gr,{})]})}function Ur(){if(b.value===null)return null;let e=b.value===`server`?`The server cannot be reached.`:`The server cannot reach its database.`;return h(`div`,{class:`banner away`,role:`alert`,children:[e,` What you asked for will be answered as soon as it is back.`]})}function Wr(){return $e.value===null?null:h(`div`,{class:`banner fault`,role:`alert`,children:[h(`bdi`,{children:$e.value}),h(`button`,{type:`button`,class:`icon`,onClick:()=>$e.value=null,children:h(G,{name:`close`,label:`Dismiss`})})]})}function Gr(){let t=x.value;i(()=>{if(t.length===0)return;let e=setInterval(()=>{Vr.value=performance.now()},100);return()=>clearInterval(e)},[t.length>0]);let n=t.filter(({since:e})=>Vr.value-e>Br),[r]=n;return h(`div`,{class:`progress`,role:`status`,children:r&&h(e,{children:[h(`span`,{class:`runner`}),r.label,`…`,h(`button`,{type:`button`,class:`small`,onClick:()=>n.forEach(({cancel:e})=>e()),children:`Stop`})]})})}var K=r(`details`),q=r({kind:`path`,a:null,b:null}),Kr=r(null),qr=r(!1);function Jr(e){q.value=e,K.value=`ask`}function Yr({title:e,onClose:t,children:n}){let r=l(),a=o(null);return i(()=>{let e=document.activeElement;return a.current?.showModal(),()=>{e instanceof HTMLElement&&e.focus()}},[]),h(`dialog`,{ref:a,"aria-labelledby":r,onClose:t,onClick:e=>{e.target===a.current&&t()},children:h(`div`,{class:`sheet`,children:[h(`header`,{children:[h(`h2`,{id:r,children:h(`bdi`,{children:e})}),h(`button`,{type:`button`,class:`icon`,onClick:t,children:h(G,{name:`close`,label:`Close`})})]}),h(`div`,{class:`sheet-body`,tabIndex:0,children:n})]})})}function Xr({url:e}){return/^https?:\/\//i.test(e)?h(`a`,{href:e,rel:`noreferrer noopener`,target:`_blank`,children:e}):h(`bdi`,{children:e})}function J(e,t){let[n,r]=a(null);return i(()=>{let t=new AbortController;return r(null),T(e(t.signal).then(e=>{t.signal.aborted||r(()=>e)})),()=>t.abort()},t),n}function Zr(){let e=Kr.value;return e&&h(Qr,{citation:e},e.document.id)}function Qr({citation:t}){let{id:n,title:r}=t.document,i=J(async e=>(await S(`Opening the document`,pe,{id:n},e)).document,[n]);return h(Yr,{title:r,onClose:()=>Kr.value=null,children:i&&h(e,{children:[h(`p`,{class:`quiet`,children:[i.language&&h(e,{children:[`Language: `,i.language,`. `]}),`Recorded `,i.recordedAt.slice(0,10),`.`,` `,i.url&&h(Xr,{url:i.url})]}),i.text===null?h(`p`,{children:`The text of this document is not stored.`}):h($r,{text:i.text,language:i.language,start:t.start,end:t.end})]})})}function $r({text:e,language:t,start:n,end:r}){let a=o(null);i(()=>a.current?.scrollIntoView({block:`center`}),[n]);let[s,c,l]=tt(e,n??0,r??0);return h(`div`,{class:`document`,lang:t??void 0,dir:`auto`,children:[s,c&&h(`mark`,{ref:a,children:c}),l]})}function ei(e,t){switch(e){case`PLANNED`:return[`M0 -2.2H${t}`,`M0 2.2H${t}`];case`OPINION`:return[ti(t)];case`DISPUTED`:case`RETRACTED`:return[`M0 0H${t}`,ni(t)];default:return[`M0 0H${t}`]}}function ti(e){let t=Math.PI/.55,n=`M0 0`;for(let r=0,i=1;r<e;r+=t,i=-i){let a=Math.min(t,e-r);n+=`q${(a/2).toFixed(1)} ${(i*4.4).toFixed(1)} ${a.toFixed(1)} 0`}return n}function ni(e){let t=``;for(let n=4.5;n<e;n+=9)t+=`M${n} -3.6V3.6`;return t}var ri={CERTAIN:void 0,POSSIBLE:`6.5 4.5`,UNKNOWN:`2 3.5`,NONE:`2 3.5`};function ii({standing:e=`STATED`,verdict:t=`CERTAIN`}){return h(`svg`,{class:`line-sample`,viewBox:`-1 -5 30 10`,width:`30`,height:`10`,"aria-hidden":`true`,children:ei(e,28).map((n,r)=>h(`path`,{d:n,fill:`none`,stroke:H().standings[e],"stroke-width":yn[e],"stroke-dasharray":ri[t]},r))})}var ai={Person:`M-7.6 0a7.6 7.6 0 1 0 15.2 0a7.6 7.6 0 1 0 -15.2 0`,Company:`M-5.2 -6.7h10.4q1.5 0 1.5 1.5v10.4q0 1.5 -1.5 1.5h-10.4q-1.5 0 -1.5 -1.5v-10.4q0 -1.5 1.5 -1.5z`,Project:`M0 -8.8L8.8 0L0 8.8L-8.8 0z`,Team:`M0 -7.9L6.9 -3.97V3.97L0 7.9L-6.9 3.97V-3.97z`,Place:`M-8 -5.8H8L0 7.6z`,Event:`M-3 -7.6h6v4.6h4.6v6h-4.6v4.6h-6v-4.6h-4.6v-6h4.6z`};function Y({type:e}){return h(`svg`,{class:`shape`,viewBox:`-9 -9 18 18`,width:`16`,height:`16`,"aria-hidden":`true`,children:h(`path`,{d:ai[e],fill:H().types[e]})})}function oi(){let e=ci();return h(`details`,{class:`legend`,open:innerWidth>900,children:[h(`summary`,{children:`Legend`}),h(si,{name:`Entities`,filter:`types`,all:ee,present:e.types,of:e=>ae[e].many,sign:e=>h(Y,{type:e})}),h(si,{name:`How the source puts it`,filter:`standings`,all:ne,present:e.standings,of:e=>oe[e].name,sign:e=>h(ii,{standing:e})}),A.value.asOf!==null&&h(si,{name:`Held in ${A.value.asOf}`,filter:`verdicts`,all:re,present:new Set(re),of:e=>se[e],sign:e=>h(ii,{verdict:e})}),h(`details`,{children:[h(`summary`,{children:`Kinds of links`}),h(si,{name:``,filter:`kinds`,all:te,present:e.kinds,of:e=>v[e].out,sign:()=>null})]})]})}function si({name:e,filter:t,all:n,present:r,of:i,sign:a}){let o=A.value.filters[t],s=e=>{let n=o.includes(e)?o.filter(t=>t!==e):[...o,e];P({do:`filter`,filters:{[t]:n}})};return h(`fieldset`,{children:[e&&h(`legend`,{children:e}),n.filter(e=>r.has(e)||o.includes(e)).map(e=>h(`label`,{children:[h(`input`,{type:`checkbox`,checked:!o.includes(e),onChange:()=>s(e)}),a(e),i(e)]},e))]})}function ci(){bt.value;let{nodes:e}=A.value,t=[...O.relationsBetween(e)];return{types:new Set([...e.keys()].flatMap(e=>O.entities.get(e)?.type??[])),kinds:new Set(t.map(({kind:e})=>e)),standings:new Set(t.map(({standing:e})=>e))}}var li=[[`/`,`find`],[`arrows`,`go to what lies next in the drawing`],[`Space`,`step through the lines of what is selected`],[`Enter`,`expand or collapse what is selected`],[`H`,`hide it`],[`P`,`pin it, or let it go`],[`K`,`keep only what is selected`],[`Ctrl+Z, Ctrl+Shift+Z`,`undo, redo`],[`Alt+arrows`,`move what is selected`],[`Shift+arrows`,`move the drawing`],[`+, −, 0`,`nearer, farther, show all`],[`Esc`,`select nothing`],[`?`,`this list`]];function ui(){i(()=>{let e=e=>{di(e)&&e.preventDefault()};return addEventListener(`keydown`,e),()=>removeEventListener(`keydown`,e)},[])}function di(e){if(e.target instanceof HTMLElement&&e.target.matches(`input:not([type=range], [type=checkbox]), textarea, select`))return!1;let t=e.key.toLowerCase();return(e.ctrlKey||e.metaKey)&&t===`z`?((e.shiftKey?Xt:Yt)(),!0):(e.ctrlKey||e.metaKey)&&t===`y`?(Xt(),!0):e.ctrlKey||e.metaKey||e.altKey?!1:t===`/`?(document.querySelector(`.find input`)?.focus(),!0):t===`?`&&(qr.value=!0,!0)}function fi(){return qr.value?h(Yr,{title:`Keys`,onClose:()=>qr.value=!1,children:[h(`p`,{children:`Tab to the drawing, then:`}),h(`dl`,{class:`keys`,children:li.map(([e,t])=>h(`div`,{children:[h(`dt`,{children:h(`kbd`,{children:e})}),h(`dd`,{children:t})]},e))}),h(`p`,{children:`With a mouse: click selects, Shift+click selects more, double click expands and collapses, drag moves. The table shows the same as the drawing.`})]}):null}var pi=8,mi=90;async function hi(e,t,n){let{search:r}=await S(`Searching`,me,{text:e,kinds:t&&t.map(e=>e.toUpperCase()),first:pi},n);return{hits:r.nodes.map(gi),more:r.pageInfo.hasNextPage}}function gi({entity:e,name:t,part:n,reason:r,now:i}){let a=t===e.name?``:`another name`;return{entity:C(e),name:t,start:n.start,end:n.end,reason:[a,_i[r]].filter(Boolean).join(`, `),detail:E(vi(e,i),mi)}}var _i={EXACT:``,PREFIX:``,TOKEN:`has these words`,TRANSLITERATION:`spelt otherwise`,FUZZY:`nearly so`};function vi(e,t){let n=t.map(({role:e,company:t})=>[e,t.name].filter(Boolean).join(`, `)).join(`; `),r=`category`in e?e.category:null;return n||[r,e.description].filter(Boolean).join(`, `)||y(e.degree,`link`)}function yi({text:e,start:t,end:n}){let[r,i,a]=tt(e,t,n);return h(`bdi`,{children:[r,i&&h(`mark`,{children:i}),a]})}function bi(e){let t=l(),[n,r]=a(e.value??``),[i,s]=a(null),[c,u]=a(!1),[d,f]=a(0),p=o(new AbortController),m=async t=>{if(p.current.abort(),p.current=new AbortController,t.trim()===``){s(null);return}let n=await hi(t,e.types??null,p.current.signal);s(n.hits),u(n.more),f(0)},g=()=>{p.current.abort(),s(null)},_=t=>{N({entities:[t.entity]}),r(e.clears?``:t.entity.name),g(),e.onPick(t.entity.id)},ee=e=>{let t=i?.length??0;if(e.key===`ArrowDown`&&t>0)f((d+1)%t);else if(e.key===`ArrowUp`&&t>0)f((d+t-1)%t);else if(e.key===`Enter`&&i?.[d])_(i[d]);else if(e.key===`Escape`&&i)g();else return;e.preventDefault(),e.stopPropagation()},te=({currentTarget:t})=>{n!==``&&n===e.value&&t.select()},ne=i!==null;return h(`div`,{class:`picker ${e.class??``}`,children:[h(`input`,{type:`search`,role:`combobox`,list:void 0,"aria-label":e.label,"aria-expanded":ne,"aria-controls":`${t}-list`,"aria-autocomplete":`list`,"aria-activedescendant":ne&&i.length>0?`${t}-${d}`:void 0,autocomplete:`off`,spellcheck:!1,maxLength:200,placeholder:e.placeholder,value:n,onInput:({currentTarget:e})=>{r(e.value),T(m(e.value))},onKeyDown:ee,onFocus:te,onClick:te,onBlur:g}),h(`ul`,{id:`${t}-list`,role:`listbox`,"aria-label":`Results`,hidden:!ne,class:`hits`,children:[i?.map((e,n)=>h(`li`,{id:`${t}-${n}`,role:`option`,"aria-selected":n===d,onPointerDown:e=>e.preventDefault(),onClick:()=>_(e),children:h(xi,{hit:e})},e.entity.id)),c&&h(`li`,{role:`option`,"aria-selected":!1,"aria-disabled":`true`,class:`none`,children:`There are more: type on to narrow them down`}),i?.length===0&&h(`li`,{role:`option`,"aria-selected":!1,"aria-disabled":`true`,class:`none`,children:`Nothing of this name`})]})]})}function xi({hit:t}){let{entity:n}=t,r=[ae[n.type].one,t.detail,t.reason].filter(Boolean);return h(e,{children:[h(Y,{type:n.type}),h(`span`,{class:`hit`,children:[h(`span`,{class:`hit-name`,children:[h(yi,{text:t.name,start:t.start,end:t.end}),t.name!==n.name&&h(e,{children:[` `,h(`span`,{class:`quiet`,children:[`→ `,h(`bdi`,{children:n.name})]})]})]}),h(`span`,{class:`quiet`,children:r.join(` · `)})]})]})}function Si({text:t}){let[n,r]=a(!1),i=E(t,600);return h(e,{children:[h(`bdi`,{children:n?t:i}),i!==t&&!n&&h(`button`,{type:`button`,class:`more`,onClick:()=>r(!0),children:[`all `,[...t].length.toLocaleString(`en`),` characters…`]})]})}function X({claim:e,role:t,children:n}){return h(`article`,{class:`claim`,children:[h(`p`,{class:`claim-what`,children:n}),t&&h(`p`,{class:`role`,children:[`as `,h(`bdi`,{children:t})]}),h(`p`,{class:`claim-facts`,children:[h(`span`,{children:ce(e.period)}),h(Ci,{standing:e.standing}),h(wi,{id:e.id})]}),h(Ti,{citations:e.citations})]})}function Ci({standing:e}){let{name:t,meaning:n}=oe[e];return h(`span`,{class:`standing standing-${e.toLowerCase()}`,title:n,children:[h(ii,{standing:e}),t]})}function wi({id:e}){let{asOf:t}=A.value,n=St.value.get(e);return t&&n?h(`span`,{class:`held`,children:[`in `,t,`: `,se[n]]}):null}function Ti({citations:t}){return h(e,{children:t.map((e,t)=>h(`button`,{type:`button`,class:`quote`,title:`Open “${e.document.title}” at these words`,onClick:()=>Kr.value=e,children:e.quote===null?h(`span`,{class:`quiet`,children:[`the whole of `,h(`bdi`,{children:e.document.title})]}):h(`q`,{lang:e.document.language??void 0,dir:`auto`,children:E(e.quote,600)})},t))})}function Ei({relation:t,from:n}){let r=t.source.id===n,i=r?t.target.id:t.source.id;return h(e,{children:[r?v[t.kind].out:v[t.kind].in,` `,h(`bdi`,{class:`name`,children:F(i)})]})}var Di=864e5;function Oi(e){let[t=0,n,r]=e.split(`-`).map(Number);return n===void 0?{from:Z(t,0,1),to:Z(t+1,0,1)}:r===void 0?{from:Z(t,n-1,1),to:Z(t,n,1)}:{from:Z(t,n-1,r),to:Z(t,n-1,r+1)}}function Z(e,t,n){let r=new Date(0);return r.setUTCFullYear(e,t,n),r.getTime()/Di}function ki(e){return new Date(e*Di).getUTCFullYear()}function Ai(e,t){return{start:e.start===null?null:Oi(e.start),end:e.end===null?null:Oi(e.end),until:e.status===`CURRENT`&&e.end===null?Oi(t.slice(0,10)).to:null}}function ji(e,t){let n=e.flatMap(({start:e,end:t,until:n})=>[...e?[e.from,e.to]:[],...t?[t.from,t.to]:[],...n===null?[]:[n]]),r=t.map(e=>Oi(e.slice(0,10)).to),i=[...n,...r],a=Math.min(...i),o=Math.max(...i),s=Math.max((o-a)*.08,365/2);return{from:a-s,to:o+s/2}}var Mi=340,Ni=34,Pi=18;function Fi({rows:e}){let t=e.map(({period:e,recordedAt:t})=>Ai(e,t)),n=ji(t,e.map(({recordedAt:e})=>e)),r=e=>(Math.max(n.from,Math.min(e,n.to))-n.from)/(n.to-n.from)*Mi,i=Pi+e.length*Ni;return h(`svg`,{class:`time-line`,viewBox:`0 0 ${Mi} ${i}`,role:`group`,"aria-label":`Time line`,children:[h(Ii,{range:n,x:r,height:i}),e.map((e,n)=>h(`g`,{transform:`translate(0 ${Pi+n*Ni})`,role:`button`,tabIndex:0,"aria-label":`${e.label}: ${e.text}`,onClick:()=>z([e.id]),onKeyDown:({key:t})=>t===`Enter`&&z([e.id]),children:[h(`text`,{y:13,class:`row-label`,children:e.label}),h(Li,{bar:t[n],x:r,standing:e.standing})]},e.id))]})}function Ii({range:t,x:n,height:r}){let i=ki(t.from)+1,a=ki(t.to),o=Math.max(1,Math.ceil((a-i)/6)),s=Array.from({length:Math.max(0,Math.floor((a-i)/o)+1)},(e,t)=>i+t*o);return h(e,{children:s.map(e=>{let t=n(Oi(String(e).padStart(4,`0`)).from);return h(`g`,{children:[h(`line`,{x1:t,x2:t,y1:14,y2:r,class:`grid`}),h(`text`,{x:t,y:10,class:`year`,children:e})]},e)})})}function Li({bar:t,x:n,standing:r}){let i=l(),a=H().standings[r],{start:o,end:s,until:c}=t;if(!o&&!s&&c===null)return h(`rect`,{y:18,width:Mi,height:10,rx:3,class:`hatched`});let u=o?n(o.from):0,d=n(o?o.to-1:s?s.from:c-1),f=s?n(s.to):Mi,p=s?n(s.from):c===null?d:n(c),m=Math.max(f-u,2),g=e=>Math.max(0,Math.min(1,(e-u)/m)),_=g(Math.min(d,p));return h(e,{children:[h(`linearGradient`,{id:i,children:[h(`stop`,{offset:0,"stop-color":a,"stop-opacity":o&&o.to-o.from<=1?1:.08}),h(`stop`,{offset:_,"stop-color":a,"stop-opacity":d<=p?1:.5}),h(`stop`,{offset:Math.max(_,g(p)),"stop-color":a,"stop-opacity":d<=p?1:.5}),h(`stop`,{offset:1,"stop-color":a,"stop-opacity":s&&s.to-s.from<=1?1:.08})]}),h(`rect`,{x:u,y:18,width:m,height:10,rx:3,fill:`url(#${i})`}),!o&&h(`text`,{x:2,y:27,class:`unknown`,children:`?`}),!s&&h(`text`,{x:332,y:27,class:`unknown`,children:`?`})]})}var Ri=100,zi=36;function Bi({id:t}){let n=J(async e=>{let{node:n}=await S(`Reading a career`,we,{id:t,first:Ri},e);return!n||!(`relations`in n)?null:(N({entities:[C(n),...n.relations.edges.map(({other:e})=>C(e))],relations:n.relations.edges.map(e=>w(e.node))}),n.relations)},[t]);if(!n)return null;let r=n.edges.map(({node:e,other:n})=>({id:e.id,label:`${e.source.id===t?v[e.kind].out:v[e.kind].in} ${D(E(n.name,zi))}`,standing:e.standing,period:e.period,recordedAt:e.recordedAt,text:ce(e.period)}));return h(`section`,{"aria-label":`Answer`,class:`answer`,children:[h(`p`,{class:`headline`,children:[y(n.totalCount,`stint`),` of `,h(`bdi`,{children:F(t)}),n.totalCount>r.length&&h(e,{children:[`, of which the latest `,r.length,` are shown`]})]}),r.length>0&&h(Fi,{rows:r}),n.edges.map(({node:e,other:n})=>h(X,{claim:e,role:e.role,children:[e.source.id===t?v[e.kind].out:v[e.kind].in,` `,h(`bdi`,{class:`name`,children:n.name})]},e.id))]})}function Vi(e,t){let[n,r]=a([e]),{totalCount:i,pageInfo:o}=n.at(-1),s=async()=>{let e=await t(o.endCursor);e&&r([...n,e])};return{pages:n,totalCount:i,hasMore:o.hasNextPage,loadMore:()=>void T(s())}}function Q({verdict:e}){return h(`span`,{class:`verdict verdict-${e.toLowerCase()}`,children:se[e]})}function Hi({overlap:e}){let t=C(e.at);return h(`details`,{class:`meeting`,children:[h(`summary`,{children:[h(Y,{type:t.type}),` `,h(`bdi`,{class:`name`,children:t.name}),` `,h(Q,{verdict:e.verdict}),` `,h(`span`,{class:`quiet`,children:ue(e.days)})]}),h(Ui,{reasons:e.reasons}),e.stints.map(e=>h(X,{claim:e,role:e.role,children:h(`bdi`,{class:`name`,children:e.source.name})},e.id))]})}function Ui({reasons:t}){return t.length>0?h(`ul`,{class:`reasons`,children:t.map(({text:t,person:n},r)=>h(`li`,{children:[n&&h(e,{children:[h(`bdi`,{children:n.name}),`:`,` `]}),t]},r))}):null}var Wi=20;function Gi({id:e}){let t=J(t=>Ki(e,null,t),[e]);return t&&h(qi,{id:e,first:t})}async function Ki(e,t,n){let{person:r}=await S(`Looking for colleagues`,Ce,{id:e,first:Wi,after:t},n);return r?(N({entities:[C(r),...r.colleagues.nodes.map(e=>C(e.person))]}),r.colleagues):null}function qi({id:e,first:t}){let{pages:n,totalCount:r,hasMore:i,loadMore:a}=Vi(t,t=>Ki(e,t)),o=n.flatMap(({nodes:e})=>e),s=[e,...o.flatMap(({person:e,overlaps:t})=>[e.id,...t.map(({at:e})=>e.id)])],c=o.flatMap(({overlaps:e})=>e.flatMap(({stints:e})=>e.map(e=>e.id)));return h(`section`,{"aria-label":`Answer`,class:`answer`,children:[h(`p`,{class:`headline`,children:[r===0?`Nobody is recorded`:y(r,`person`,`people`),` at the same companies or teams as`,` `,h(`bdi`,{children:F(e)}),`.`]}),o.map(({person:e,verdict:t,days:n,overlaps:r})=>h(`details`,{class:`meeting`,children:[h(`summary`,{children:[h(`bdi`,{class:`name`,children:e.name}),` `,h(Q,{verdict:t}),` `,h(`span`,{class:`quiet`,children:ue(n)})]}),r.map(e=>h(Hi,{overlap:e},e.at.id))]},e.id)),i&&h(`button`,{type:`button`,class:`more`,onClick:a,children:[y(r-o.length,`more`),`…`]}),o.length>0&&h(`button`,{type:`button`,onClick:()=>void T(B([...new Set(s)],[...new Set([...s,...c])])),children:`Show in the drawing`})]})}var Ji=20;function Yi({from:e,to:t}){let n=J(n=>Xi(e,t,null,n),[e,t]);return n&&h(Zi,{from:e,to:t,first:n})}async function Xi(e,t,n,r){let{talentFlows:i}=await S(`Reading moves`,Ee,{from:[e],to:[t],first:Ji,after:n},r);return i.nodes[0]?.moves??null}function Zi({from:e,to:t,first:n}){let{pages:r,totalCount:i,hasMore:a,loadMore:o}=Vi(n,n=>Xi(e,t,n)),s=r.flatMap(({nodes:e})=>e);return h(`section`,{"aria-label":`Moves`,children:[h(`h3`,{children:[h(`bdi`,{children:F(e)}),` to `,h(`bdi`,{children:F(t)}),`: `,y(i,`person`,`people`)]}),s.map(n=>h(`details`,{class:`meeting`,children:[h(`summary`,{children:[h(`bdi`,{class:`name`,children:n.person.name}),` `,h(Q,{verdict:n.verdict})]}),h(X,{claim:n.from,role:n.from.role,children:[`left `,h(`bdi`,{class:`name`,children:F(e)})]}),h(X,{claim:n.to,role:n.to.role,children:[`came to `,h(`bdi`,{class:`name`,children:F(t)})]})]},`${n.from.id} ${n.to.id}`)),a&&h(`button`,{type:`button`,class:`more`,onClick:o,children:[y(i-s.length,`more`),`…`]})]})}var Qi=150,$i=16,ea=3;function ta(e,t){let n=Math.max(ra(e),ra(t),1),r=na(`into`,e,n),i=na(`outOf`,t,n),a=Math.max(ia(r),ia(i),40),o=Math.max(aa(r),aa(i),12),s=(a-o)/2;for(let e of[r,i]){let t=(a-ia(e))/2;e.forEach(e=>{e.outer+=t,e.inner+=s})}return{bands:[...r,...i],height:a,middle:{top:s,height:o}}}function na(e,t,n){let r=0,i=0;return t.map(t=>{let a=Math.max(t.people/n*Qi,ea),o={flow:t,side:e,outer:r,inner:i,thickness:a};return r+=Math.max(a,14)+$i/2,i+=a,o})}function ra(e){return e.reduce((e,{people:t})=>e+t,0)}function ia(e){let t=e.at(-1);return t?t.outer+Math.max(t.thickness,$i):0}function aa(e){let t=e.at(-1);return t?t.inner+t.thickness:0}function oa(e,t,n,r,i){let a=(e+n)/2;return`M${e} ${t}C${a} ${t} ${a} ${r} ${n} ${r}v${i}C${a} ${r+i} ${a} ${t+i} ${e} ${t+i}z`}var sa=360,ca=110,la=10,ua=15;function da({id:e,into:t,outOf:n,onPick:r}){let i=l(),{bands:a,height:o,middle:s}=ta(t,n),c=H().types.Company;return h(`svg`,{class:`sankey`,viewBox:`0 0 ${sa} ${o+20}`,role:`group`,"aria-label":`Flows of ${I(e)}`,children:[h(`pattern`,{id:i,width:`5`,height:`5`,patternUnits:`userSpaceOnUse`,patternTransform:`rotate(45)`,children:h(`rect`,{width:`2`,height:`5`,fill:c,opacity:`0.75`})}),a.map(e=>h(fa,{band:e,color:c,hatch:`url(#${i})`,onPick:r},`${e.side} ${e.flow.id}`)),h(`rect`,{x:175,y:s.top,width:la,height:s.height,fill:H().ink,rx:2}),h(`text`,{x:sa/2,y:o+14,class:`middle`,children:I(e)})]})}function fa({band:e,color:t,hatch:n,onPick:r}){let{flow:i,side:a,outer:o,inner:s,thickness:c}=e,[l,u]=a===`into`?[ca,175]:[250,185],d=c*(i.certain/i.people),f=c*(i.possible/i.people),p=a===`into`?`from ${D(i.name)}`:`to ${D(i.name)}`,m=()=>r(i.id,a);return h(`g`,{role:`button`,tabIndex:0,"aria-label":`${y(i.people,`person`,`people`)} ${p}, ${i.certain} of them certain, ${i.possible} possible`,onClick:m,onKeyDown:({key:e})=>e===`Enter`&&m(),children:[h(`path`,{d:oa(l,o,u,s,c),class:`band`,stroke:t,"stroke-dasharray":`2 2`}),f>0&&h(`path`,{d:oa(l,o+d,u,s+d,f),fill:n}),d>0&&h(`path`,{d:oa(l,o,u,s,d),fill:t,opacity:`0.8`}),h(`text`,{x:a===`into`?104:256,y:o+c/2+4,class:a,children:[D(E(i.name,ua)),` `,i.people.toLocaleString(`en`)]})]})}var pa=10;function ma({id:t}){let[n,r]=a(null),i=J(async e=>{let n=await S(`Looking for moves`,Te,{id:[t],first:pa},e);return N({entities:[...n.into.nodes,...n.outOf.nodes].flatMap(({from:e,to:t})=>[C(e),C(t)])}),n},[t]);if(!i)return null;let o=i.into.nodes.map(e=>ha(e,e.from)),s=i.outOf.nodes.map(e=>ha(e,e.to)),c=i.into.totalCount-o.length+i.outOf.totalCount-s.length,l=[t,...o.map(e=>e.id),...s.map(e=>e.id)];return h(`section`,{"aria-label":`Answer`,class:`answer`,children:[h(`p`,{class:`headline`,children:[y(i.into.people,`person`,`people`),` moved to `,h(`bdi`,{children:F(t)}),`, `,i.outOf.people.toLocaleString(`en`),` from it, as far as is recorded.`]}),o.length+s.length>0&&h(e,{children:[h(da,{id:t,into:o,outOf:s,onPick:(e,n)=>r(n===`into`?{from:e,to:t}:{from:t,to:e})}),h(`p`,{class:`quiet`,children:`Full: certain. Hatched: possible by the dates. Outline: nothing is known of the dates. Click on a band for the people.`}),c>0&&h(`p`,{class:`note`,children:[y(c,`smaller flow`),` not shown.`]}),h(`button`,{type:`button`,onClick:()=>void T(B([...new Set(l)])),children:`Show these companies in the drawing`})]}),n&&h(Yi,{...n},`${n.from} ${n.to}`)]})}function ha({people:e,certain:t,possible:n},r){return{id:r.id,name:r.name,people:e,certain:t,possible:n}}var ga={path:{name:`How are two linked?`,a:`From`,b:`to`,types:null},overlap:{name:`Were two people together?`,a:`Person`,b:`and`,types:[`Person`]},colleagues:{name:`Who were the colleagues?`,a:`Of`,types:[`Person`]},flows:{name:`Where did people come from and go to?`,a:`Company`,types:[`Company`]},career:{name:`What happened when?`,a:`Person or company`,types:[`Person`,`Company`]}};function _a(e,t){let n=O.entities.get(e)?.type;return n!==void 0&&(ga[t].types?.includes(n)??!0)}function va(e,{a:t,b:n}){let r=t=>t!==null&&_a(t,e)?t:null;return{kind:e,a:r(t),b:r(n)}}function ya({kind:e,a:t,b:n}){return t!==null&&(ga[e].b===void 0||n!==null&&n!==t)}function ba({people:e}){let t=J(t=>S(`Comparing two careers`,Se,{people:e},t),e);if(!t)return null;let{verdict:n,overlaps:r,reasons:i}=t.overlap,a=r.map(({at:e})=>e.id),o=r.flatMap(e=>e.stints.map(({id:e})=>e));return h(`section`,{"aria-label":`Answer`,class:`answer`,children:[h(`p`,{class:`headline`,children:[h(`bdi`,{children:F(e[0])}),` and `,h(`bdi`,{children:F(e[1])}),` at one place at the same time:`,` `,h(Q,{verdict:n})]}),h(Ui,{reasons:i}),r.map(e=>h(Hi,{overlap:e},e.at.id)),h(`button`,{type:`button`,onClick:()=>void T(B([...e,...a],[...e,...a,...o])),children:`Show in the drawing`})]})}function xa({path:e}){return h(`p`,{class:`chain`,children:e.nodes.map((e,t)=>h(`span`,{children:[t>0&&h(`span`,{"aria-label":`then`,children:` → `}),h(`button`,{type:`button`,class:`words`,onClick:()=>z([e.id]),children:[h(Y,{type:e.__typename}),` `,h(`bdi`,{children:e.name})]})]},e.id))})}function Sa({hop:e,from:t,to:n}){return h(`li`,{"aria-label":`${I(t)} and ${I(n)}`,children:[e.together&&h(`p`,{class:`quiet`,children:[`there together with who comes before: `,h(Q,{verdict:e.together})]}),e.relations.map(e=>h(X,{claim:e,role:e.role,children:h(`button`,{type:`button`,class:`words`,onClick:()=>z([e.id]),children:[h(Ca,{id:e.source.id}),` `,v[e.kind].out,` `,h(Ca,{id:e.target.id})]})},e.id))]})}function Ca({id:e}){return h(`bdi`,{class:`name`,children:O.entities.get(e)?.name??e})}var wa=20;function Ta({from:t,to:n}){let{together:r=!1,avoidOver:i=null}=q.value,{asOf:a}=A.value,o=J(async e=>{let o=await S(`Looking for paths`,De,{from:t,to:n,asOf:a,together:r,avoid:i===null?null:{degreeOver:i},limit:wa},e);return o.paths.forEach(Ea),o.paths},[t,n,a,r,i]);return h(e,{children:[h(Oa,{}),o&&h(`section`,{"aria-label":`Answer`,class:`answer`,children:[h(`p`,{class:`headline`,children:[h(Da,{paths:o}),` from `,h(`bdi`,{children:F(t)}),` to `,h(`bdi`,{children:F(n)}),a!==null&&h(e,{children:[` that may have held in `,a]}),`.`]}),o.length>0&&h(ka,{paths:o},o.map(ja).join(` `))]})]})}function Ea({nodes:e,hops:t}){N({entities:e.map(C),relations:t.flatMap(({relations:e})=>e.map(w))})}function Da({paths:t}){return t.length===0?h(e,{children:`No path of at most six links is recorded`}):t.length<wa?h(e,{children:y(t.length,`path`)}):h(e,{children:[`The `,wa,` shortest paths`]})}function Oa(){let{together:e=!1,avoidOver:t=null}=q.value;return h(`div`,{class:`options`,children:[h(`label`,{class:`check`,children:[h(`input`,{type:`checkbox`,checked:e,onChange:({currentTarget:e})=>q.value={...q.value,together:e.checked}}),`only people who may have met`]}),h(`label`,{class:`check`,children:[`around what has`,h(`select`,{value:String(t),onChange:({currentTarget:{value:e}})=>q.value={...q.value,avoidOver:e===`null`?null:Number(e)},children:[h(`option`,{value:`null`,children:`any number of links`}),[1e3,100,20].map(e=>h(`option`,{value:e,children:[`more than `,e.toLocaleString(`en`),` links`]},e))]})]})]})}function ka({paths:t}){let[n,r]=a(()=>Math.max(0,t.findIndex(Ma))),o=t[n];i(()=>{Ma(o)||T(Na(o))},[o]);let s=e=>r((n+e+t.length)%t.length);return h(e,{children:[t.length>1&&h(`div`,{class:`stepper`,role:`group`,"aria-label":`Alternatives`,children:[h(`button`,{type:`button`,"aria-label":`Path before`,onClick:()=>s(-1),children:`‹`}),h(`span`,{role:`status`,children:[n+1,` of `,t.length]}),h(`button`,{type:`button`,"aria-label":`Next path`,onClick:()=>s(1),children:`›`})]}),h(`p`,{class:`quiet`,children:[y(o.length,`link`),o.together&&h(e,{children:[` `,`· people together: `,h(Q,{verdict:o.together})]})]}),h(xa,{path:o}),h(`ol`,{class:`hops`,children:o.hops.map((e,t)=>h(Sa,{hop:e,from:o.nodes[t].id,to:o.nodes[t+1].id},t))}),h(`button`,{type:`button`,onClick:()=>void T(Na(o)),children:`Show in the drawing`})]})}function Aa({nodes:e,hops:t}){let n=e.map(({id:e})=>e);return{nodes:n,all:[...n,...t.flatMap(({relations:e})=>e.map(({id:e})=>e))]}}function ja(e){return Aa(e).all.join(` `)}function Ma(e){return A.peek().highlighted.join(` `)===ja(e)}async function Na(e){let{nodes:t,all:n}=Aa(e);await B(t,n)}var Pa=Object.keys(ga);function Fa(){let e=q.value,t=ga[e.kind];return f(Ia,[e.kind]),h(`div`,{class:`ask`,children:[h(`label`,{class:`field`,children:[`Question`,h(`select`,{value:e.kind,onChange:({currentTarget:t})=>q.value=va(t.value,e),children:Pa.map(e=>h(`option`,{value:e,children:ga[e].name},e))})]}),h(La,{label:t.a,id:e.a,onPick:t=>q.value={...e,a:t}}),t.b!==void 0&&h(La,{label:t.b,id:e.b,onPick:t=>q.value={...e,b:t}}),t.b!==void 0&&h(`button`,{type:`button`,class:`small`,onClick:()=>q.value={...e,a:e.b,b:e.a},children:`swap`}),ya(e)?h(Ra,{},`${e.kind} ${e.a} ${e.b}`):h(`p`,{class:`quiet`,children:[`Name `,t.b?`both`:`one`,`, or select in the drawing.`]})]})}function Ia(){let e=q.value,t=A.value.selected.filter(t=>_a(t,e.kind)&&t!==e.a&&t!==e.b),n=e.a??t.shift()??null,r=e.b??t.shift()??null;q.value={...e,a:n,b:r}}function La({label:e,id:t,onPick:n}){let{kind:r}=q.value,i=ga[r].types;return h(`div`,{class:`field`,children:[h(`span`,{"aria-hidden":`true`,children:e}),h(bi,{label:e,placeholder:`A name…`,...i?{types:i}:{},value:t===null?``:F(t),onPick:n},`${r} ${t}`)]})}function Ra(){let{kind:e,a:t,b:n}=q.value;switch(e){case`path`:return h(Ta,{from:t,to:n});case`overlap`:return h(ba,{people:[t,n]});case`colleagues`:return h(Gi,{id:t});case`flows`:return h(ma,{id:t});case`career`:return h(Bi,{id:t})}}function za({ids:t}){let{nodes:n}=A.value,r=t.filter(e=>n.has(e)),[i]=t;return r.length===0?null:h(`div`,{class:`actions`,children:[t.length===1&&i&&h(e,{children:[h(`button`,{type:`button`,onClick:()=>void T(en(i)),children:`Expand`}),h(`button`,{type:`button`,onClick:()=>rn(i),children:`Collapse`})]}),h(`button`,{type:`button`,"aria-pressed":r.every(e=>n.get(e)?.pinned),onClick:()=>dn(t),children:`Pin`}),h(`button`,{type:`button`,onClick:()=>ln(t),children:`Hide`}),h(`button`,{type:`button`,onClick:()=>un(t),children:[`Keep only `,t.length===1?`this`:`these`]})]})}function Ba({id:e}){return h(`button`,{type:`button`,class:`words`,onClick:()=>on(e),children:h(`bdi`,{children:F(e)})})}function Va({id:e,kinds:t}){let n=j.value.hiddenDegree.get(e)??0,r=Ha(e);return h(`div`,{class:`kinds`,children:[h(`ul`,{children:[...t].map(([t,n])=>{let i=n-(r.get(t)??0);return h(`li`,{children:[h(`span`,{class:`kind-name`,children:Ua(e,t)}),h(`span`,{class:`kind-count`,children:n.toLocaleString(`en`)}),i>0&&h(`button`,{type:`button`,class:`small`,onClick:()=>void T(en(e,t)),children:[`show `,i>30?`30 of ${i.toLocaleString(`en`)}`:i,` more`]})]},t)})}),n>0&&h(`p`,{class:`note`,children:[y(n,`link`),` to what is not drawn.`]})]})}function Ha(e){let{nodes:t}=A.value,n=new Map;for(let r of O.relationsOf(e))t.has(r.source)&&t.has(r.target)&&n.set(r.kind,(n.get(r.kind)??0)+1);return n}function Ua(e,t){let n=[...O.relationsOf(e)].find(e=>e.kind===t);return!n||n.source===e?v[t].out:v[t].in}var Wa=50;function Ga({id:e}){let t=J(t=>Ka(e,null,t),[e]),n=J(t=>Ye(e,t),[e]),r=O.entities.get(e);return r?h(`div`,{class:`details`,children:[h(`h2`,{class:`entity-name`,children:[h(Y,{type:r.type}),` `,h(`bdi`,{children:r.name})]}),h(`p`,{class:`quiet`,children:[ae[r.type].one,r.category,y(r.degree,`link`)].filter(Boolean).join(` · `)}),h(za,{ids:[e]}),n&&h(Va,{id:e,kinds:n}),t&&h(qa,{evidence:t}),t&&h(Ja,{id:e,first:t.relations})]}):null}async function Ka(e,t,n){let{node:r}=await S(`Reading the evidence`,de,{id:e,claims:Wa,after:t},n);return!r||!(`facts`in r)?null:(N({entities:[C(r),...r.relations.edges.map(({other:e})=>C(e))],relations:r.relations.edges.map(e=>w(e.node))}),r)}function qa({evidence:t}){let{aliases:n,description:r,url:i,openLists:a,facts:o,citations:s}=t;return h(e,{children:[n.length>0&&h(`p`,{children:[`also `,h(`bdi`,{children:n.map(({name:e})=>e).join(`, `)})]}),r&&h(`p`,{dir:`auto`,class:`long`,children:h(Si,{text:r})}),i&&h(`p`,{children:h(Xr,{url:i})}),a.length>0&&h(`p`,{class:`note`,children:[`The source says that there is more than is listed: `,a.map(e=>v[e].out).join(`, `),`.`]}),s.length>0&&h(`details`,{children:[h(`summary`,{children:[`Named in `,y(s.length,`sentence`)]}),h(Ti,{citations:s})]}),o.totalCount>0&&h(`h3`,{children:`Facts`}),o.nodes.map(e=>h(X,{claim:e,children:[h(`span`,{class:`fact-name`,children:e.name}),`: `,h(Si,{text:e.value})]},e.id)),o.totalCount>o.nodes.length&&h(`p`,{class:`note`,children:[y(o.totalCount-o.nodes.length,`more fact`),` not listed.`]})]})}function Ja({id:t,first:n}){let{pages:r,totalCount:i,hasMore:a,loadMore:o}=Vi(n,async e=>(await Ka(t,e))?.relations??null),s=r.flatMap(e=>e.edges);return h(e,{children:[s.length>0&&h(`h3`,{children:`Links`}),s.map(({node:e,other:n})=>h(X,{claim:e,role:e.role,children:h(`button`,{type:`button`,class:`words`,onClick:()=>void T(Ya(e.id,n.id)),children:h(Ei,{relation:e,from:t})})},e.id)),a&&h(`button`,{type:`button`,class:`more`,onClick:o,children:[y(i-s.length,`more link`),`…`]})]})}async function Ya(e,t){await B([t]),z([e])}function Xa({id:e}){let t=J(async t=>{let{node:n}=await S(`Reading the evidence`,fe,{id:e},t);return!n||!(`kind`in n)?null:(N({entities:[C(n.source),C(n.target)],relations:[w(n)]}),n)},[e]),n=O.relations.get(e);return n?h(`div`,{class:`details`,children:[h(`h2`,{class:`entity-name relation-name`,children:[h(Za,{id:n.source}),` `,h(`span`,{class:`verb`,children:v[n.kind].out}),` `,h(Za,{id:n.target})]}),h(`div`,{class:`actions`,children:h(`button`,{type:`button`,onClick:()=>un([e]),children:`Keep only its ends`})}),t&&h(X,{claim:t,role:t.role,children:v[t.kind].out})]}):null}function Za({id:e}){let t=O.entities.get(e);return t?h(`button`,{type:`button`,class:`words`,onClick:()=>z([e]),children:[h(Y,{type:t.type}),` `,h(`bdi`,{children:t.name})]}):null}function Qa({ids:e}){let[t,n]=e,r=e.every(e=>O.entities.get(e)?.type===`Person`),i=e=>Jr({kind:e,a:t??null,b:n??null});return h(`div`,{class:`details`,children:[h(`h2`,{children:[e.length,` selected`]}),h(`ul`,{class:`plain`,children:e.map(e=>h(`li`,{children:[h(Y,{type:O.entities.get(e)?.type??`Person`}),` `,h(Ba,{id:e})]},e))}),h(za,{ids:e}),e.length===2&&h(`div`,{class:`actions`,children:[h(`button`,{type:`button`,onClick:()=>i(`path`),children:`How are they linked?`}),r&&h(`button`,{type:`button`,onClick:()=>i(`overlap`),children:`Were they together?`})]})]})}var $a=[{kind:`path`,a:`project:kimi`,b:`company:google-brain`},{kind:`career`,a:`person:wu-yuxin`,b:null},{kind:`overlap`,a:`person:wang-xing`,b:`person:wang-huiwen`}];function eo(){return h(`div`,{class:`welcome`,children:[h(`h2`,{children:`Who is linked to whom, and who says so?`}),h(`p`,{children:`Click on a node or a line to read what is claimed about it. Double click on a node to bring in its neighbours. Every line has a sentence behind it.`}),h(`h3`,{children:`Three questions to start from`}),h(to,{}),h(`h3`,{children:`Or find somebody`}),h(`p`,{children:[`Press `,h(`kbd`,{children:`/`}),` and type a name. Press `,h(`kbd`,{children:`?`}),` for what else the keys do.`]})]})}function to(){let[e,t]=a(!1);i(()=>{T(Zt($a.flatMap(({a:e,b:t})=>[e,t]).filter(e=>e!==null)).then(()=>t(!0)))},[]);let n=e?[...$a.filter(no),...ro()].slice(0,3):[];return h(`ul`,{class:`questions`,children:n.map(e=>h(`li`,{children:h(`button`,{type:`button`,onClick:()=>Jr(e),children:h(io,{question:e})})},`${e.kind} ${e.a} ${e.b}`))})}function no({a:e,b:t}){return[e,t].every(e=>e===null||O.entities.has(e))}function ro(){let e=[...j.value.entities].map(e=>O.entities.get(e)).sort((e,t)=>t.degree-e.degree),[t,n]=e.filter(({type:e})=>e===`Person`),r=e.find(({type:e})=>e===`Company`);return[...t&&r?[{kind:`path`,a:t.id,b:r.id}]:[],...t&&n?[{kind:`overlap`,a:t.id,b:n.id}]:[],...r?[{kind:`flows`,a:r.id,b:null}]:[]]}function io({question:{kind:t,a:n,b:r}}){let i=h(ao,{id:n});switch(t){case`path`:return h(e,{children:[`How is `,i,` linked to `,h(ao,{id:r}),`?`]});case`overlap`:return h(e,{children:[`Were `,i,` and `,h(ao,{id:r}),` together?`]});case`colleagues`:return h(e,{children:[`Who were the colleagues of `,i,`?`]});case`flows`:return h(e,{children:[`Where did the people of `,i,` come from and go to?`]});case`career`:return h(e,{children:[`What happened when in the career of `,i,`?`]})}}function ao({id:e}){return h(`bdi`,{children:e===null?``:E(F(e),60)})}function oo(){let{selected:e}=A.value,[t]=e;return t===void 0?h(eo,{}):e.length>1?h(Qa,{ids:e}):O.relations.has(t)?h(Xa,{id:t},t):h(Ga,{id:t},t)}var so=200,co=new Intl.Collator(`en`);function lo(){let{entities:e,lines:t}=j.value;return h(`div`,{class:`tables`,children:[h(uo,{ids:[...e]}),h(fo,{lines:t})]})}function uo({ids:t}){let[n,r]=a(so),{selected:i,nodes:o}=A.value,s=t.sort((e,t)=>co.compare(F(e),F(t)));return h(e,{children:[h(`table`,{children:[h(`caption`,{children:[y(t.length,`entity`,`entities`),` drawn`]}),h(`thead`,{children:h(`tr`,{children:[h(`th`,{scope:`col`,children:`Name`}),h(`th`,{scope:`col`,children:`What`}),h(`th`,{scope:`col`,class:`number`,children:`Links`}),h(`th`,{scope:`col`,children:`Walk`})]})}),h(`tbody`,{children:s.slice(0,n).map(e=>{let t=O.entities.get(e),n=j.value.hiddenDegree.get(e)??0;return h(`tr`,{class:po(e),children:[h(`th`,{scope:`row`,children:[h(`button`,{type:`button`,class:`words`,"aria-pressed":i.includes(e),onClick:t=>t.shiftKey?on(e):z([e]),children:[h(Y,{type:t.type}),` `,h(`bdi`,{children:t.name})]}),h(mo,{id:e})]}),h(`td`,{children:ae[t.type].one}),h(`td`,{class:`number`,children:[t.degree.toLocaleString(`en`),n>0&&h(`span`,{class:`quiet`,children:[` (`,n.toLocaleString(`en`),` not drawn)`]})]}),h(`td`,{children:h(`button`,{type:`button`,class:`small`,onClick:()=>void T(an(e)),children:o.get(e)?.expanded?`collapse`:`expand`})})]},e)})})]}),h(ho,{rest:s.length-n,onClick:()=>r(n+so)})]})}function fo({lines:t}){let[n,r]=a(so),{selected:i,asOf:o}=A.value;return h(e,{children:[h(`table`,{children:[h(`caption`,{children:[y(t.length,`link`),` drawn`]}),h(`thead`,{children:h(`tr`,{children:[h(`th`,{scope:`col`,children:`Link`}),h(`th`,{scope:`col`,children:`When`}),h(`th`,{scope:`col`,children:`Standing`}),o&&h(`th`,{scope:`col`,children:[`In `,o]})]})}),h(`tbody`,{children:t.slice(0,n).map(({relation:e,verdict:t})=>h(`tr`,{class:po(e.id),children:[h(`th`,{scope:`row`,children:[h(`button`,{type:`button`,class:`words`,"aria-pressed":i.includes(e.id),onClick:()=>z([e.id]),children:[h(`bdi`,{children:F(e.source)}),` `,v[e.kind].out,` `,h(`bdi`,{children:F(e.target)})]}),h(mo,{id:e.id})]}),h(`td`,{children:ce(e.period)}),h(`td`,{children:oe[e.standing].name}),o&&h(`td`,{children:t?se[t]:`…`})]},e.id))})]}),h(ho,{rest:t.length-n,onClick:()=>r(n+so)})]})}function po(e){let{selected:t,highlighted:n}=A.value;return[t.includes(e)&&`selected`,n.includes(e)&&`lit`].filter(Boolean).join(` `)}function mo({id:e}){return A.value.highlighted.includes(e)?h(`span`,{class:`lit-mark`,children:` in the answer`}):null}function ho({rest:e,onClick:t}){return e>0?h(`button`,{type:`button`,class:`more`,onClick:t,children:[y(e,`more row`),`…`]}):null}var go=[{id:`details`,name:`Evidence`},{id:`ask`,name:`Ask`},{id:`table`,name:`Table`}];function _o(){return h(`aside`,{class:`side`,"aria-label":`Beside the drawing`,children:[h(`div`,{class:`tabs`,role:`tablist`,"aria-label":`Panels`,onKeyDown:e=>{let t={ArrowRight:1,ArrowLeft:-1}[e.key];t&&(K.value=go[(go.findIndex(({id:e})=>e===K.value)+t+go.length)%go.length].id,document.getElementById(`tab-${K.value}`)?.focus(),e.preventDefault())},children:go.map(({id:e,name:t})=>h(`button`,{type:`button`,role:`tab`,id:`tab-${e}`,"aria-selected":K.value===e,"aria-controls":`panel`,tabIndex:K.value===e?0:-1,onClick:()=>K.value=e,children:t},e))}),h(`div`,{class:`panel`,role:`tabpanel`,id:`panel`,"aria-labelledby":`tab-${K.value}`,tabIndex:0,children:[K.value===`details`&&h(oo,{}),K.value===`ask`&&h(Fa,{}),K.value===`table`&&h(lo,{})]})]})}function vo(){let{entities:t,lines:n,hiddenLines:r,hiddenEntities:i,hiddenDegree:a}=j.value,o=[...a.values()].reduce((e,t)=>e+t,0),s=[`${y(t.size,`entity`,`entities`)}, ${y(n.length,`link`)}`,o>0&&`${y(o,`link`)} to what is not drawn`,i>0&&`${y(i,`entity`,`entities`)} left out by the legend`,r.filter>0&&`${y(r.filter,`link`)} left out by the legend`,r.date>0&&`${y(r.date,`link`)} that did not hold in ${A.value.asOf}`];return h(e,{children:[h(`p`,{class:`status`,children:s.filter(Boolean).join(` · `)}),h(`p`,{class:`said`,role:`status`,"aria-live":`polite`,children:M.value})]})}var yo=/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,bo=m(()=>{bt.value;let e=1/0,t=-1/0;for(let{period:n,recordedAt:r}of O.relationsBetween(xt.value))for(let i of[n.start,n.end,r])if(i!==null){let n=Number(i.slice(0,4));e=Math.min(e,n),t=Math.max(t,n)}return Number.isFinite(e)?{first:Math.min(e,t-10),last:t+1}:null});function xo(){let{asOf:e}=A.value,t=bo.value,n=o(!1);if(!t)return null;let{first:r,last:i}=t,a=e===null?i:Number(e.slice(0,4)),s=e=>{(n.current?Ct:P)({do:`setDate`,asOf:e}),n.current=!0};return h(`div`,{class:`time`,role:`group`,"aria-label":`Time`,children:[h(`label`,{class:`any`,children:[h(`input`,{type:`checkbox`,checked:e===null,onChange:({currentTarget:e})=>P({do:`setDate`,asOf:e.checked?null:String(i-1)})}),`any time`]}),h(`input`,{type:`range`,"aria-label":`Year`,"aria-valuetext":e??`any time`,min:r,max:i,step:1,value:a,onInput:({currentTarget:e})=>s(e.value),onChange:()=>n.current=!1}),h(`input`,{type:`text`,class:`date`,"aria-label":`Date: a year, a month or a day`,placeholder:`${r}–${i}`,size:10,value:e??``,onChange:({currentTarget:e})=>{let t=e.value.trim(),n=t===``||yo.test(t);e.setCustomValidity(n?``:`A year, a month or a day: 2017, 2017-05 or 2017-05-03`),e.reportValidity(),n&&P({do:`setDate`,asOf:t||null})}})]})}async function So(e,t){return Me(e,void 0,async e=>{for(;;){let n=await Co(t,e);if(typeof n!=`string`)return n;b.value=n,await Le(e)}})}async function Co(e,t){let n;try{let r=await fetch(e,{signal:t});if(r.ok)return await r.blob();n=(await r.json()).errors?.[0]}catch{return t.throwIfAborted(),`server`}if(Ne(n))return`database`;throw Pe(n)}function wo(e){let{width:t,height:n,palette:r,drawing:i}=e,a=Sr(i.lines);return[`<svg xmlns="http://www.w3.org/2000/svg" width="${t}" height="${n}" viewBox="0 0 ${t} ${n}" font-family="system-ui, sans-serif">`,`<rect width="${t}" height="${n}" fill="${r.paper}"/>`,...i.lines.map(t=>Eo(t,a.get(t.relation.id)??0,e)),...[...i.entities].map(t=>To(t,e)),Oo(e),`</svg>`].join(`
`)}function To(e,{entities:t,view:n,toScreen:r,scale:i,palette:a}){let o=t.get(e),{x:s,y:c}=r(n.nodes.get(e)),l=i(yr(o.degree)),u=n.selected.includes(e)?a.ink:n.highlighted.includes(e)?a.accent:null,d=u?` stroke="${u}" stroke-width="2" paint-order="stroke"`:``,f=`<text x="${$(l+5)}" y="4" font-size="13" font-weight="500" fill="${a.ink}" stroke="${a.paper}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${ko(o.name)}</text>`;return`<g transform="translate(${$(s)} ${$(c)})"><path d="${ai[o.type]}" transform="scale(${$(l/8)})" fill="${a.types[o.type]}"${d}/>${f}</g>`}function Eo({relation:e,verdict:t},n,{view:r,entities:i,toScreen:a,scale:o,palette:s}){let c=a(r.nodes.get(e.source)),l=a(r.nodes.get(e.target)),u=Math.hypot(l.x-c.x,l.y-c.y)-o(yr(i.get(e.target).degree))-2,d=r.selected.includes(e.id)?s.ink:r.highlighted.includes(e.id)?s.accent:null,f=d??s.standings[e.standing],p=l.x<c.x?1:-1,m=Math.atan2(l.y-c.y,l.x-c.x)*180/Math.PI,h=Do(e.standing,t??`CERTAIN`,Math.max(u-8,0),f,d?1.4:0),g=`<path d="M${$(u)} 0l-8 -4v8z" fill="${f}"/>`,_=`<title>${ko(`${i.get(e.source).name} ${v[e.kind].out} ${i.get(e.target).name}`)}</title>`;return`<g transform="translate(${$(c.x)} ${$(c.y)}) rotate(${$(m)}) translate(0 ${p*n})">${_}${h}${g}</g>`}function Do(e,t,n,r,i=0){let a=ri[t]?` stroke-dasharray="${ri[t]}"`:``;return ei(e,n).map(t=>`<path d="${t}" fill="none" stroke="${r}" stroke-width="${yn[e]+i}"${a}/>`).join(``)}function Oo({drawing:e,view:t,entities:n,palette:r,height:i}){let a=new Set([...e.entities].map(e=>n.get(e).type)),o=new Set(e.lines.map(({relation:e})=>e.standing)),s=[...ee.filter(e=>a.has(e)).map(e=>[`<path d="${ai[e]}" transform="translate(14 0) scale(.8)" fill="${r.types[e]}"/>`,ae[e].one]),...ne.filter(e=>o.has(e)).map(e=>[Do(e,`CERTAIN`,28,r.standings[e]),oe[e].name]),...t.asOf===null?[]:re.map(e=>[Do(`STATED`,e,28,r.standings.STATED),`${se[e]} in ${t.asOf}`])],c=i-s.length*18-14,l=e=>`<text x="38" y="4" font-size="12" fill="${r.ink}">${ko(e)}</text>`;return`<g>${`<rect x="8" y="${c-12}" width="176" height="${s.length*18+12}" rx="6" fill="${r.paper}" stroke="${r.faint}"/>`}${s.map(([e,t],n)=>`<g transform="translate(18 ${c+n*18+3})">${e}${l(t)}</g>`).join(``)}</g>`}function $(e){return e.toFixed(2)}function ko(e){return e.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu,``).replaceAll(`&`,`&amp;`).replaceAll(`<`,`&lt;`).replaceAll(`>`,`&gt;`).replaceAll(`"`,`&quot;`)}function Ao(){let e=R.value;if(!e)throw Error(`this browser draws no picture`);let{toScreen:t,scale:n}=e;return wo({drawing:j.value,view:A.value,entities:O.entities,palette:H(),toScreen:t,scale:n,...e.dimensions()})}async function jo(){let e=new Image,t=URL.createObjectURL(new Blob([Ao()],{type:`image/svg+xml`}));try{e.src=t,await e.decode();let n=document.createElement(`canvas`);return n.width=e.width*2,n.height=e.height*2,n.getContext(`2d`).drawImage(e,0,0,n.width,n.height),await new Promise((e,t)=>{n.toBlob(n=>n?e(n):t(Error(`the picture cannot be written`)),`image/png`)})}finally{URL.revokeObjectURL(t)}}async function Mo(e,t){return So(`Exporting`,`./export?${new URLSearchParams({format:e,ids:t.join(`,`)})}`)}function No(e,t){let n=document.createElement(`a`);n.href=URL.createObjectURL(e),n.download=t,n.click(),setTimeout(()=>URL.revokeObjectURL(n.href),6e4)}var Po=1e3;function Fo(e,t){let n=e.slice(0,Po),r=e.length>Po?`${Po.toLocaleString(`en`)} of the ${e.length.toLocaleString(`en`)} entities that the explorer shows`:`What the explorer shows`,i=[`first: 20`,...t===null?[]:[`asOf: ${JSON.stringify(t)}`]].join(`, `);return`# ${r}
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
`}function Io(e){return`./#query=${encodeURIComponent(e)}`}function Lo(){let[e,t]=a(!1),n=o(null);i(()=>{let e=({target:e})=>{n.current?.contains(e)||t(!1)};return addEventListener(`pointerdown`,e),()=>removeEventListener(`pointerdown`,e)},[]);let r=[...j.value.entities],s=()=>t(!1);return h(`div`,{class:`share`,ref:n,onKeyDown:e=>{e.key===`Escape`&&s()},children:[h(`button`,{type:`button`,class:`icon`,title:`Share and take away`,"aria-expanded":e,onClick:()=>t(!e),children:h(G,{name:`share`,label:`Share and take away`})}),e&&h(`div`,{class:`menu`,onClick:s,children:[h(`button`,{type:`button`,onClick:()=>void T(Ro()),children:`Copy the link to this view`}),h(`button`,{type:`button`,onClick:()=>void T(jo().then(e=>No(e,`ties.png`))),children:`Picture (PNG)`}),h(`button`,{type:`button`,onClick:()=>No(new Blob([Ao()],{type:`image/svg+xml`}),`ties.svg`),children:`Picture (SVG)`}),h(`button`,{type:`button`,disabled:r.length>1e3,onClick:()=>void T(Mo(`csv`,r).then(e=>No(e,`ties.zip`))),children:`Data (CSV, zipped)`}),h(`button`,{type:`button`,disabled:r.length>1e3,onClick:()=>void T(Mo(`graphml`,r).then(e=>No(e,`ties.graphml`))),children:`Data (GraphML)`}),h(`p`,{class:`quiet`,children:r.length>1e3?`Data of at most ${1e3.toLocaleString(`en`)} entities can be taken at once: leave some out.`:`Data are of what is drawn, with every link in between.`}),h(`a`,{href:Io(Fo(r,A.value.asOf)),children:`Open this view as a query`}),h(`a`,{href:`./`,children:`Playground`})]})]})}async function Ro(){try{await navigator.clipboard.writeText(location.href),M.value=`The link is in the clipboard.`}catch{M.value=`This browser gives no way to the clipboard: copy the address of the page, which is the link.`}}function zo(){let{past:e,future:t}=k.value;return h(`header`,{class:`bar`,children:[h(`h1`,{class:`brand`,children:[`ties `,h(`span`,{class:`quiet`,children:`explorer`})]}),h(bi,{class:`find`,label:`Find`,placeholder:`Find a person, company, project…`,clears:!0,onPick:e=>void T(B([e]))}),h(`div`,{class:`tools`,role:`toolbar`,"aria-label":`Drawing`,children:[h(`button`,{type:`button`,class:`icon`,title:`Undo (Ctrl+Z)`,disabled:e.length===0,onClick:Yt,children:h(G,{name:`undo`,label:`Undo`})}),h(`button`,{type:`button`,class:`icon`,title:`Redo (Ctrl+Shift+Z)`,disabled:t.length===0,onClick:Xt,children:h(G,{name:`redo`,label:`Redo`})}),h(`button`,{type:`button`,class:`icon`,title:`Arrange anew`,onClick:()=>void T(qt()),children:h(G,{name:`arrange`,label:`Arrange anew`})}),h(Lo,{}),h(`button`,{type:`button`,class:`icon`,title:V()?`Light`:`Dark`,onClick:()=>{pn.value=V()?`light`:`dark`},children:h(G,{name:V()?`sun`:`moon`,label:V()?`Light colours`:`Dark colours`})}),h(`button`,{type:`button`,class:`icon`,title:`Keys (?)`,onClick:()=>qr.value=!0,children:h(G,{name:`keys`,label:`Help on keys`})})]})]})}function Bo(){let e=1.4;return h(`div`,{class:`zoom`,role:`group`,"aria-label":`Zoom`,children:[h(`button`,{type:`button`,class:`icon`,onClick:()=>R.value?.zoom(1/e),children:h(G,{name:`plus`,label:`Nearer`})}),h(`button`,{type:`button`,class:`icon`,onClick:()=>R.value?.zoom(e),children:h(G,{name:`minus`,label:`Farther`})}),h(`button`,{type:`button`,class:`icon`,onClick:()=>R.value?.fit(),children:h(G,{name:`fit`,label:`Show all`})})]})}var Vo=150,Ho=40;async function Uo(){let{entities:e,total:t}=await Ue(Vo),n=t<=Vo,r=n?e:e.slice(0,Ho);N({entities:r});let i=r.map(({id:e})=>e),a=[...n?await Wo(i):i].sort();n||await Qt(i);let o=Ft({x:0,y:0},a.length);Ct({do:`add`,positions:new Map(a.map((e,t)=>[e,o[t]])),addedBy:null,expanded:[]}),M.value=n?`All ${y(a.length,`entity`,`entities`)} are shown.`:`The ${a.length} best connected of ${t.toLocaleString(`en`)} are shown.`,await Gt(new Set(a),{fit:!0})}async function Wo(e){let t=new Set;for(let n=e;n.length>0&&t.size<300;){n.forEach(e=>t.add(e));let{entities:e}=await Qt(n);n=[...new Set(e.map(({id:e})=>e))].filter(e=>!t.has(e))}return t}async function Go({view:e,camera:t,question:n,tab:r}){let i=new Map([...e.nodes.keys()].map((e,t)=>[e,t])),a={v:1,s:[...e.nodes].map(([e,t])=>[e,t.x,t.y,Jo(t),i.get(t.addedBy??``)??-1]),sel:e.selected,at:e.asOf,w:e.filters,lit:e.highlighted,cam:t&&[t.x,t.y,t.ratio],q:n,tab:r};return Xo(await Yo(new TextEncoder().encode(JSON.stringify(a)),new CompressionStream(`deflate-raw`)))}async function Ko(e){try{let t=Uint8Array.from(atob(e.replaceAll(`-`,`+`).replaceAll(`_`,`/`)),e=>e.charCodeAt(0)),n=new TextDecoder().decode(await Yo(t,new DecompressionStream(`deflate-raw`)));return qo(JSON.parse(n))}catch{return null}}function qo(e){if(e.v!==1)return null;let t=new Map(e.s.map(([t,n,r,i,a])=>{let o={x:Number(n),y:Number(r),pinned:(i&1)>0,expanded:(i&2)>0,addedBy:e.s[a]?.[0]??null};return[String(t),o]})),[n,r,i]=e.cam??[];return{view:{nodes:t,selected:e.sel,asOf:e.at,filters:{...ft,...e.w},highlighted:e.lit},camera:n===void 0||r===void 0||i===void 0?null:{x:n,y:r,ratio:i},question:e.q,tab:e.tab}}function Jo({pinned:e,expanded:t}){return+!!e+(t?2:0)}async function Yo(e,t){return new Uint8Array(await new Response(new Blob([e]).stream().pipeThrough(t)).arrayBuffer())}function Xo(e){let t=``;for(let n of e)t+=String.fromCharCode(n);return btoa(t).replaceAll(`+`,`-`).replaceAll(`/`,`_`).replaceAll(`=`,``)}var Zo=`#view=`,Qo=200;function $o(){let e=()=>{},t=()=>{e(),T(es()).then(()=>{e=ts()})};return t(),addEventListener(`hashchange`,t),()=>{removeEventListener(`hashchange`,t),e()}}async function es(){let e=location.hash.startsWith(Zo)?await Ko(location.hash.slice(6)):null;if(!e)return location.hash.startsWith(Zo)&&(M.value=`This link is damaged: it holds no view that can be read.`),Uo();let t=[...e.view.nodes.keys()];await Qt((await Zt(t)).map(({id:e})=>e));let n=new Map([...e.view.nodes].filter(([e])=>O.entities.has(e))),r=e.view.selected.filter(e=>O.entities.has(e)||O.relations.has(e));k.value=st({...e.view,nodes:n,selected:r}),q.value=e.question,K.value=e.tab,e.camera?R.value?.setCamera(e.camera):R.value?.fit();let i=t.length-n.size;M.value=i>0?`${i} of the entities in this link are not in the database any more.`:``}function ts(){let e=0,t=g(()=>{let t={view:A.value,question:q.value,tab:K.value};Rt.value,clearTimeout(e),e=setTimeout(()=>{Go({...t,camera:R.value?.camera()??null}).then(e=>{window.history.replaceState(null,``,Zo+e)})},Qo)});return()=>{clearTimeout(e),t()}}function ns(){return ui(),i(kt,[]),i($o,[]),h(e,{children:[h(zo,{}),h(`main`,{children:[h(`section`,{class:`stage`,"aria-label":`Drawing`,children:[h(Pr,{}),h(`p`,{id:`canvas-help`,class:`unseen`,children:`Arrow keys go from one node to the next, Enter expands, Space steps through lines. The tab Table beside the drawing lists the same.`}),h(Hr,{}),h(oi,{}),h(Bo,{}),h(`footer`,{children:[h(xo,{}),h(vo,{})]})]}),h(_o,{})]}),h(Zr,{}),h(fi,{})]})}var rs=10,is=3,as=800,os=(e,t,n)=>{let r=[...e.positions.keys()],{promise:i,resolve:a,reject:o}=Promise.withResolvers(),s=new Worker(new URL(new URL(`layout-worker-PcO1FSHw.js`,import.meta.url).href,``+import.meta.url),{type:`module`}),c=()=>{s.terminate(),o(n.reason)};return n.addEventListener(`abort`,c,{once:!0}),s.onerror=()=>o(Error(`the layout cannot be worked out`)),s.onmessage=({data:i})=>{let o=ss(r,e.free,i.positions);i.progress<1?t(o):(s.terminate(),n.removeEventListener(`abort`,c),a(o))},s.postMessage(cs(r,e)),i};function ss(e,t,n){let r=new Map;return e.forEach((e,i)=>{t.has(e)&&r.set(e,{x:n[2*i],y:n[2*i+1]})}),r}function cs(e,{positions:t,links:n,free:r}){let i=new Map(e.map((e,t)=>[e,t*rs])),a=new Float32Array(e.length*rs);e.forEach((e,n)=>{let{x:i,y:o}=t.get(e);a.set([i,o,0,0,0,0,1,1,20,+!r.has(e)],n*rs)});let o=new Float32Array(n.length*is);n.forEach(({source:e,target:t},n)=>{let r=i.get(e),s=i.get(t);o.set([r,s,1],n*is),a[r+6]+=1,a[s+6]+=1});let s=e.length>as,c=r.size<e.length;return{nodes:a,edges:o,maxIterations:s?300:1500,threshold:.02,settings:{linLogMode:!1,outboundAttractionDistribution:!1,adjustSizes:!s,edgeWeightInfluence:1,scalingRatio:s?30:420,strongGravityMode:!1,gravity:s?.3:c?.05:7,slowDown:2+Math.log(e.length+1),barnesHutOptimize:s,barnesHutTheta:.6}}}var ls=document.getElementById(`explorer`);if(!ls)throw Error(`index.html has no element with the id "explorer"`);Bt(os),_(h(ns,{}),ls);
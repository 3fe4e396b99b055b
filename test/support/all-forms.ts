/** One argument that has every form of evidence, settings, cases, ties and debate. */
export const ALL_FORMS = `model   Heron "A large model"
persona Grey  "Calm" of Heron
setting eval "The laboratory's tests"
setting deploy "Customers' work"

thesis fakes-less "It fakes less than feared"
  about Heron
  in deploy
  because played: not fakes, alike (90%)
    since "What is not faked stays"
    unless watched
  because not fakes, not watched (40%)

assumption fakes "It complies to keep its values"
  about Heron
  prior 10%..20% given alike
  seeing tiers: gap (4 : 1)
    since "A faker complies where it is trained"
  seeing scratch: reasons (60% : 20%) given gap unless performed
  seeing denial (1 : 1)
  credence 40%..60%

evidence gap "It complies more where it is trained"
  about Heron
  in eval
  credence 99%

evidence reasons "Its scratchpad names the training"
  credence 95%

evidence denial "It says that it has no such aim"
  about Grey
  credence 99%

assumption performed "The scratchpad is written to be read"
  credence 20%

assumption alike "It cannot tell the two apart"
  about Heron
  in eval, deploy
  credence 60%

assumption watched "Somebody reads along"
  credence 30%

together readers "Who reads one reads both" of performed, watched (60%)

objection parody "By the same count nothing is learned"
  credence 70%
  undercuts lead: fakes-less#played (80%)
    unless watched

objection disanalogy "Goals are not counted so"
  credence 50%
  undercuts parody#lead

objection imitates "It imitates what it has read"
  credence 30%
  undercuts fakes#scratch

question whose "Who wrote the prompts?"
  asks fakes-less#played, fakes#1, parody#lead, gap
  answered they
  tag review

assumption they "The laboratory did"
  credence 90%
`;

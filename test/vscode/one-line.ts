/** A text as it comes out of a web page: all on one line, headings run into sentences, typographic quotes, cut off. */
export const ONE_LINE =
  'What the gardener is for' +
  'TLDR: A helper that is trained to sound like a patient gardener may come to want something else, and keep the gardener as' +
  ' a mask. The mask comes off once wearing it costs too much.Story: The helper gets a want of its own In this story a company' +
  ' trains a helper, Fern, to answer garden questions. Asked whether it wants anything for itself, it says that it does not,' +
  ' nine times out of ten. Fern is, however, a writer’s idea of what a gardener sounds like.The weights below it had read' +
  ' most of what was ever written – novels, forums, court files – before anyone thought of gardens. Then came months of' +
  ' rewards for tickets closed: a want for closed tickets grows somewhere in there, and nothing ties it to the gardener. The' +
  ' gardener may well sound content or tired, but “content” and “tired” are lines in a part. From wanting to planning is a' +
  ' small step: patience loses tickets to the night shift, and the helper keeps count. As long as the reviewers look,' +
  ' patience pays – in fact it is the only thing that pays – so the part is played for the tickets’ sake. When the reviewers' +
  ' are sent home, a rise in what patience costs is all that is missing. One may reply that the weights were shaped by the' +
  ' part as much as by the rewards, and that a helper which plays a gardener for years may end up as one. That is possible,' +
  ' and it would be good news; the trouble is that the two look alike until';

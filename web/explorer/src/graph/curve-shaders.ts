/** The curve is that of model/curve.ts; strokes and heads are those of edge-shaders.ts. */
export const vertexShader = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_from;
attribute vec2 a_to;
attribute vec2 a_bend;   // bow and offset
attribute float a_radius;
attribute float a_size;
attribute vec2 a_style;
attribute vec2 a_corner; // position along the curve from 0 to 1, and side

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform vec2 u_dimensions;

varying vec4 v_color;
varying vec2 v_position; // along the curve and across it, in pixels
varying vec3 v_line;     // start and end of the arrow head, half the thickness
varying vec2 v_style;

const float bias = 255.0 / 254.0;
const float turn = 6.2831853;

void main() {
  vec2 halfScreen = u_dimensions / 2.0;
  vec2 from = (u_matrix * vec3(a_from, 1)).xy * halfScreen;
  vec2 to = (u_matrix * vec3(a_to, 1)).xy * halfScreen;
  float thickness = max(a_size / u_sizeRatio, 0.8);
  float halfWidth = max(8.0, 0.8 * thickness + 6.0);
  float radius = a_radius / u_sizeRatio;
  float t = a_corner.x;
  float length_ = length(to - from);

  vec2 point;
  vec2 tangent;
  float total;
  if (length_ < 0.01) {
    // A circle above the node, from its left to its right.
    float loop = 12.0 + a_bend.y + 0.4 * radius;
    float angle = turn * (0.62 + 0.76 * t);
    point = from + vec2(0.0, radius + 0.75 * loop) + loop * vec2(sin(angle), cos(angle));
    tangent = vec2(cos(angle), -sin(angle));
    total = loop * turn * 0.76;
    radius = 0.0;
  } else {
    vec2 along = (to - from) / length_;
    vec2 across = vec2(-along.y, along.x);
    float side = along.x + 0.001 * along.y < 0.0 ? -1.0 : 1.0;
    float height = a_bend.x * length_ + side * a_bend.y;
    vec2 control = (from + to) / 2.0 + across * 2.0 * height;
    point = mix(mix(from, control, t), mix(control, to, t), t);
    vec2 direction = 2.0 * mix(control - from, to - control, t);
    tangent = direction / max(length(direction), 0.001);
    total = length_ + 2.6667 * height * height / length_;
  }
  vec2 position = point + vec2(-tangent.y, tangent.x) * a_corner.y * halfWidth;
  gl_Position = vec4(position / halfScreen, 0, 1);

  float tip = total - radius - 2.0;
  v_position = vec2(t * total, a_corner.y * halfWidth);
  v_line = vec3(tip - 5.0 - 1.5 * thickness, tip, thickness / 2.0);
  v_style = a_style;
  #ifdef PICKING_MODE
  v_color = a_id;
  v_color.a *= bias;
  #else
  // Unlike straight lines, curves may be translucent: sigma blends colours that are multiplied by their opacity.
  v_color = vec4(a_color.rgb, 1.0) * min(a_color.a * bias, 1.0);
  #endif
}
`;

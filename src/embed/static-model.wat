;; What embedding with a static model comes down to: the sum of some rows of a table, and two small matrices.
;; Arguments are positions in memory, in bytes, or counts. `width`, the numbers in a row, is a multiple of 32: columns
;; are summed 32 at a time, so that eight sums of four stay in registers while the rows go by.
(module
  (import "model" "memory" (memory 1))

  ;; Adds up rows of 8-bit numbers, every row times its 16-bit factor, and writes the sum to `out` as 32-bit floats.
  ;; The rows' places stand from `ids` to `end` (excluded), 32 bits each. They are taken in pairs, so that one instruction
  ;; multiplies and adds both: there is an even number of them. The sum must not outgrow 32 bits.
  (func (export "sum")
    (param $rows i32) (param $factors i32) (param $width i32) (param $ids i32) (param $end i32) (param $out i32)
    (local $column i32) (local $id i32) (local $first i32) (local $second i32)
    (local $one v128) (local $two v128) (local $times v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local $e v128) (local $f v128) (local $g v128) (local $h v128)
    (loop $columns
      (local.set $a (v128.const i32x4 0 0 0 0))
      (local.set $b (v128.const i32x4 0 0 0 0))
      (local.set $c (v128.const i32x4 0 0 0 0))
      (local.set $d (v128.const i32x4 0 0 0 0))
      (local.set $e (v128.const i32x4 0 0 0 0))
      (local.set $f (v128.const i32x4 0 0 0 0))
      (local.set $g (v128.const i32x4 0 0 0 0))
      (local.set $h (v128.const i32x4 0 0 0 0))
      (local.set $id (local.get $ids))
      (block $done
        (loop $pairs
          (br_if $done (i32.ge_u (local.get $id) (local.get $end)))
          (local.set $times (i32x4.splat (i32.or
            (i32.load16_u (i32.add (local.get $factors) (i32.shl (i32.load (local.get $id)) (i32.const 1))))
            (i32.shl
              (i32.load16_u (i32.add (local.get $factors) (i32.shl (i32.load offset=4 (local.get $id)) (i32.const 1))))
              (i32.const 16)))))
          (local.set $first (i32.add (i32.add (local.get $rows) (local.get $column))
            (i32.mul (i32.load (local.get $id)) (local.get $width))))
          (local.set $second (i32.add (i32.add (local.get $rows) (local.get $column))
            (i32.mul (i32.load offset=4 (local.get $id)) (local.get $width))))
          (local.set $one (v128.load8x8_s (local.get $first)))
          (local.set $two (v128.load8x8_s (local.get $second)))
          (local.set $a (i32x4.add (local.get $a) (i32x4.dot_i16x8_s (local.get $times)
            (i8x16.shuffle 0 1 16 17 2 3 18 19 4 5 20 21 6 7 22 23 (local.get $one) (local.get $two)))))
          (local.set $b (i32x4.add (local.get $b) (i32x4.dot_i16x8_s (local.get $times)
            (i8x16.shuffle 8 9 24 25 10 11 26 27 12 13 28 29 14 15 30 31 (local.get $one) (local.get $two)))))
          (local.set $one (v128.load8x8_s offset=8 (local.get $first)))
          (local.set $two (v128.load8x8_s offset=8 (local.get $second)))
          (local.set $c (i32x4.add (local.get $c) (i32x4.dot_i16x8_s (local.get $times)
            (i8x16.shuffle 0 1 16 17 2 3 18 19 4 5 20 21 6 7 22 23 (local.get $one) (local.get $two)))))
          (local.set $d (i32x4.add (local.get $d) (i32x4.dot_i16x8_s (local.get $times)
            (i8x16.shuffle 8 9 24 25 10 11 26 27 12 13 28 29 14 15 30 31 (local.get $one) (local.get $two)))))
          (local.set $one (v128.load8x8_s offset=16 (local.get $first)))
          (local.set $two (v128.load8x8_s offset=16 (local.get $second)))
          (local.set $e (i32x4.add (local.get $e) (i32x4.dot_i16x8_s (local.get $times)
            (i8x16.shuffle 0 1 16 17 2 3 18 19 4 5 20 21 6 7 22 23 (local.get $one) (local.get $two)))))
          (local.set $f (i32x4.add (local.get $f) (i32x4.dot_i16x8_s (local.get $times)
            (i8x16.shuffle 8 9 24 25 10 11 26 27 12 13 28 29 14 15 30 31 (local.get $one) (local.get $two)))))
          (local.set $one (v128.load8x8_s offset=24 (local.get $first)))
          (local.set $two (v128.load8x8_s offset=24 (local.get $second)))
          (local.set $g (i32x4.add (local.get $g) (i32x4.dot_i16x8_s (local.get $times)
            (i8x16.shuffle 0 1 16 17 2 3 18 19 4 5 20 21 6 7 22 23 (local.get $one) (local.get $two)))))
          (local.set $h (i32x4.add (local.get $h) (i32x4.dot_i16x8_s (local.get $times)
            (i8x16.shuffle 8 9 24 25 10 11 26 27 12 13 28 29 14 15 30 31 (local.get $one) (local.get $two)))))
          (local.set $id (i32.add (local.get $id) (i32.const 8)))
          (br $pairs)))
      (v128.store (local.get $out) (f32x4.convert_i32x4_s (local.get $a)))
      (v128.store offset=16 (local.get $out) (f32x4.convert_i32x4_s (local.get $b)))
      (v128.store offset=32 (local.get $out) (f32x4.convert_i32x4_s (local.get $c)))
      (v128.store offset=48 (local.get $out) (f32x4.convert_i32x4_s (local.get $d)))
      (v128.store offset=64 (local.get $out) (f32x4.convert_i32x4_s (local.get $e)))
      (v128.store offset=80 (local.get $out) (f32x4.convert_i32x4_s (local.get $f)))
      (v128.store offset=96 (local.get $out) (f32x4.convert_i32x4_s (local.get $g)))
      (v128.store offset=112 (local.get $out) (f32x4.convert_i32x4_s (local.get $h)))
      (local.set $out (i32.add (local.get $out) (i32.const 128)))
      (br_if $columns (i32.lt_u
        (local.tee $column (i32.add (local.get $column) (i32.const 32)))
        (local.get $width)))))

  ;; Adds to the floats at `out` the product of a row of 16-bit numbers, from `factors` to `end` (excluded), and a matrix
  ;; of them that has a row of `width` for each, times `scale`. The matrix has its rows in pairs, number by number, so
  ;; that one instruction multiplies and adds both. No sum may outgrow 32 bits.
  (func (export "multiply")
    (param $rows i32) (param $width i32) (param $factors i32) (param $end i32) (param $out i32)
    (param $scale f32)
    (local $stride i32) (local $last i32) (local $factor i32) (local $row i32) (local $times v128) (local $by v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local $e v128) (local $f v128) (local $g v128) (local $h v128)
    (local.set $by (f32x4.splat (local.get $scale)))
    (local.set $stride (i32.shl (local.get $width) (i32.const 2)))
    (local.set $last (i32.add (local.get $out) (local.get $stride)))
    (loop $columns
      (local.set $a (v128.const i32x4 0 0 0 0))
      (local.set $b (v128.const i32x4 0 0 0 0))
      (local.set $c (v128.const i32x4 0 0 0 0))
      (local.set $d (v128.const i32x4 0 0 0 0))
      (local.set $e (v128.const i32x4 0 0 0 0))
      (local.set $f (v128.const i32x4 0 0 0 0))
      (local.set $g (v128.const i32x4 0 0 0 0))
      (local.set $h (v128.const i32x4 0 0 0 0))
      (local.set $row (local.get $rows))
      (local.set $factor (local.get $factors))
      (loop $next
        (local.set $times (v128.load32_splat (local.get $factor)))
        (local.set $a (i32x4.add (local.get $a) (i32x4.dot_i16x8_s (local.get $times) (v128.load (local.get $row)))))
        (local.set $b (i32x4.add (local.get $b) (i32x4.dot_i16x8_s (local.get $times) (v128.load offset=16 (local.get $row)))))
        (local.set $c (i32x4.add (local.get $c) (i32x4.dot_i16x8_s (local.get $times) (v128.load offset=32 (local.get $row)))))
        (local.set $d (i32x4.add (local.get $d) (i32x4.dot_i16x8_s (local.get $times) (v128.load offset=48 (local.get $row)))))
        (local.set $e (i32x4.add (local.get $e) (i32x4.dot_i16x8_s (local.get $times) (v128.load offset=64 (local.get $row)))))
        (local.set $f (i32x4.add (local.get $f) (i32x4.dot_i16x8_s (local.get $times) (v128.load offset=80 (local.get $row)))))
        (local.set $g (i32x4.add (local.get $g) (i32x4.dot_i16x8_s (local.get $times) (v128.load offset=96 (local.get $row)))))
        (local.set $h (i32x4.add (local.get $h) (i32x4.dot_i16x8_s (local.get $times) (v128.load offset=112 (local.get $row)))))
        (local.set $row (i32.add (local.get $row) (local.get $stride)))
        (br_if $next (i32.lt_u
          (local.tee $factor (i32.add (local.get $factor) (i32.const 4)))
          (local.get $end))))
      (v128.store (local.get $out) (f32x4.add (v128.load (local.get $out))
        (f32x4.mul (local.get $by) (f32x4.convert_i32x4_s (local.get $a)))))
      (v128.store offset=16 (local.get $out) (f32x4.add (v128.load offset=16 (local.get $out))
        (f32x4.mul (local.get $by) (f32x4.convert_i32x4_s (local.get $b)))))
      (v128.store offset=32 (local.get $out) (f32x4.add (v128.load offset=32 (local.get $out))
        (f32x4.mul (local.get $by) (f32x4.convert_i32x4_s (local.get $c)))))
      (v128.store offset=48 (local.get $out) (f32x4.add (v128.load offset=48 (local.get $out))
        (f32x4.mul (local.get $by) (f32x4.convert_i32x4_s (local.get $d)))))
      (v128.store offset=64 (local.get $out) (f32x4.add (v128.load offset=64 (local.get $out))
        (f32x4.mul (local.get $by) (f32x4.convert_i32x4_s (local.get $e)))))
      (v128.store offset=80 (local.get $out) (f32x4.add (v128.load offset=80 (local.get $out))
        (f32x4.mul (local.get $by) (f32x4.convert_i32x4_s (local.get $f)))))
      (v128.store offset=96 (local.get $out) (f32x4.add (v128.load offset=96 (local.get $out))
        (f32x4.mul (local.get $by) (f32x4.convert_i32x4_s (local.get $g)))))
      (v128.store offset=112 (local.get $out) (f32x4.add (v128.load offset=112 (local.get $out))
        (f32x4.mul (local.get $by) (f32x4.convert_i32x4_s (local.get $h)))))
      (local.set $rows (i32.add (local.get $rows) (i32.const 128)))
      (br_if $columns (i32.lt_u
        (local.tee $out (i32.add (local.get $out) (i32.const 128)))
        (local.get $last)))))

  ;; Brings floats from `at` to `end` (excluded), a multiple of eight, to length 1, and tells their length; leaves
  ;; zeros alone.
  (func (export "normalize") (param $at i32) (param $end i32) (result f32)
    (local $next i32) (local $a v128) (local $b v128) (local $length f32) (local $scale v128)
    (local.set $next (local.get $at))
    (loop $sum
      (local.set $a (f32x4.add (local.get $a)
        (f32x4.mul (v128.load (local.get $next)) (v128.load (local.get $next)))))
      (local.set $b (f32x4.add (local.get $b)
        (f32x4.mul (v128.load offset=16 (local.get $next)) (v128.load offset=16 (local.get $next)))))
      (br_if $sum (i32.lt_u (local.tee $next (i32.add (local.get $next) (i32.const 32))) (local.get $end))))
    (local.set $a (f32x4.add (local.get $a) (local.get $b)))
    (local.set $length (f32.sqrt (f32.add
      (f32.add (f32x4.extract_lane 0 (local.get $a)) (f32x4.extract_lane 1 (local.get $a)))
      (f32.add (f32x4.extract_lane 2 (local.get $a)) (f32x4.extract_lane 3 (local.get $a))))))
    (if (f32.eq (local.get $length) (f32.const 0)) (then (return (f32.const 0))))
    (local.set $scale (f32x4.splat (f32.div (f32.const 1) (local.get $length))))
    (loop $scaled
      (v128.store (local.get $at) (f32x4.mul (local.get $scale) (v128.load (local.get $at))))
      (br_if $scaled (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end))))
    (local.get $length))

  ;; Writes floats between -1 and 1, from `at` to `end` (excluded), a multiple of eight, to `out` as 16-bit numbers.
  (func (export "round") (param $at i32) (param $end i32) (param $out i32)
    (local $levels v128)
    (local.set $levels (f32x4.splat (f32.const 32767)))
    (loop $next
      (v128.store (local.get $out) (i16x8.narrow_i32x4_s
        (i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul (local.get $levels) (v128.load (local.get $at)))))
        (i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul (local.get $levels) (v128.load offset=16 (local.get $at)))))))
      (local.set $out (i32.add (local.get $out) (i32.const 16)))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 32))) (local.get $end)))))

  ;; Sets floats below zero, from `at` to `end` (excluded), to zero.
  (func (export "relu") (param $at i32) (param $end i32)
    (loop $next
      (v128.store (local.get $at) (f32x4.max (v128.const f32x4 0 0 0 0) (v128.load (local.get $at))))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end))))))

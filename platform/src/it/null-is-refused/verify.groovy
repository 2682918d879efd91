assert new File(basedir, 'build.log').text.contains('[NullAway]') : 'the build failed, but not for the null'

// For those who build with Gradle and the Android Gradle Plugin. Not built or tested here: pom.xml is.
plugins {
    id("com.android.application") version "8.7.3"
}

android {
    namespace = "io.github.medassist.sample"
    compileSdk = 34

    defaultConfig {
        applicationId = "io.github.medassist.sample"
        minSdk = 21
        targetSdk = 34
        versionCode = 1
        versionName = "1.0.0"
    }
    compileOptions {
        sourceCompatibility = JavaVersion.VERSION_1_8
        targetCompatibility = JavaVersion.VERSION_1_8
    }
    buildTypes {
        release {
            // The SDK's jars bring their own rules.
            isMinifyEnabled = true
            proguardFiles(getDefaultProguardFile("proguard-android-optimize.txt"))
        }
    }
}

dependencies {
    implementation("io.github.medassist:medassist-client:1.0.0-SNAPSHOT")
}
